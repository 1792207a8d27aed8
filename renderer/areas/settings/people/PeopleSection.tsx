import { Badge, Button, Link, makeStyles, MessageBar, MessageBarBody, Table, TableBody, TableCell, TableHeader, TableHeaderCell, TableRow, tokens } from '@fluentui/react-components';
import { PersonAddRegular } from '@fluentui/react-icons';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonView } from '../../../../core/contract/people.ts';
import { ErrorNotice } from '../../../errors/ErrorNotice.tsx';
import { QueryGate } from '../../../errors/QueryGate.tsx';
import { useNotify } from '../../../frame/notify.tsx';
import { screenErrorOf } from '../../../host/failure.ts';
import { useApi, useClient } from '../../../host/hooks.ts';
import { NeedsRight } from '../../../people/NeedsRight.tsx';
import { PinDialog } from '../../../people/PinDialog.tsx';
import { RecoveryCode } from '../../../people/RecoveryCode.tsx';
import { useMe, useMissing } from '../../../people/usePresence.ts';
import { useFormStyles } from '../styles.ts';
import { PersonDialog } from './PersonDialog.tsx';
import { RulesForm } from './RulesForm.tsx';
import { useStaffProblem } from './staff-problem.ts';

const useStyles = makeStyles({
  table: { tableLayout: 'auto' },
  cell: { whiteSpace: 'normal', overflowWrap: 'anywhere', paddingBlock: tokens.spacingVerticalXS },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  marks: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

/** Who works at this office, what each may do, and how the program is locked (S-025 to S-031). */
export function PeopleSection() {
  const styles = useFormStyles();
  const { t } = useTranslation('people');
  const query = useQuery(useApi().people.list.queryOptions());
  return (
    <div className={styles.form}>
      <p className={styles.note}>{t('list.intro')}</p>
      <NeedsRight need="administrator" />
      <QueryGate query={query}>{({ people, systemAccount, hasRecovery }) => <Staff people={people} systemAccount={systemAccount} hasRecovery={hasRecovery} />}</QueryGate>
    </div>
  );
}

type StaffProps = { readonly people: readonly PersonView[]; readonly systemAccount: string | null; readonly hasRecovery: boolean };

function Staff({ people, systemAccount, hasRecovery }: StaffProps) {
  const styles = useFormStyles();
  const { t } = useTranslation('people');
  const me = useMe();
  const mayChange = useMissing('administrator').length === 0;
  const [edited, setEdited] = useState<PersonView | 'new' | null>(null);
  const [code, setCode] = useState<string | null>(null);
  const [givesPin, setGivesPin] = useState(false);
  const client = useClient();
  const needsPinFirst = people.length === 1 && me !== null && !me.hasPin && me.systemAccount === null;
  const renew = useMutation({ mutationFn: () => client.people.renewRecovery(), onSuccess: ({ recoveryCode }) => setCode(recoveryCode) });
  return (
    <>
      {people.length === 0 ? <p className={styles.note}>{t('list.alone')}</p> : <StaffTable people={people} mayChange={mayChange} onEdit={setEdited} />}
      {needsPinFirst ? (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>
            {t('list.pinFirst')}{' '}
            <Link as="button" inline onClick={() => setGivesPin(true)}>
              {t('pin.set')}
            </Link>
          </MessageBarBody>
        </MessageBar>
      ) : null}
      <div className={styles.actions}>
        <Button appearance="primary" icon={<PersonAddRegular />} disabled={!mayChange || needsPinFirst} onClick={() => setEdited('new')}>
          {people.length === 0 ? t('list.first') : t('list.add')}
        </Button>
        {people.some(({ hasPin }) => hasPin) ? (
          <Button disabled={!mayChange || renew.isPending} onClick={() => renew.mutate()}>
            {hasRecovery ? t('code.renew') : t('code.make')}
          </Button>
        ) : null}
      </div>
      {renew.error ? <ErrorNotice error={screenErrorOf(renew.error)} /> : null}
      {people.length > 0 ? <RulesForm mayChange={mayChange} /> : null}
      {edited === null ? null : <PersonDialog person={edited === 'new' ? null : edited} isFirst={people.length === 0} systemAccount={systemAccount} onClose={() => setEdited(null)} onCode={setCode} />}
      {givesPin && me !== null ? <PinDialog person={me} onClose={() => setGivesPin(false)} /> : null}
      {code === null ? null : <RecoveryCode code={code} onClose={() => setCode(null)} />}
    </>
  );
}

function StaffTable({ people, mayChange, onEdit }: { readonly people: readonly PersonView[]; readonly mayChange: boolean; readonly onEdit: (person: PersonView) => void }) {
  const styles = useStyles();
  const { t } = useTranslation('people');
  const client = useClient();
  const notify = useNotify();
  const problemText = useStaffProblem();
  const restore = (person: PersonView): void => void client.people.restore({ id: person.id });
  const remove = useMutation({
    mutationFn: (person: PersonView) => client.people.remove({ id: person.id }),
    onSuccess: (_, person) => notify({ text: t('list.removed', { name: person.name }), undo: { label: t('list.undo'), run: () => restore(person) } }),
    onError: (failure) => notify({ text: problemText(screenErrorOf(failure)), tone: 'error' }),
  });
  return (
    <Table size="small" className={styles.table} aria-label={t('list.title')}>
      <TableHeader>
        <TableRow>
          <TableHeaderCell>{t('column.name')}</TableHeaderCell>
          <TableHeaderCell>{t('column.may')}</TableHeaderCell>
          <TableHeaderCell>{t('column.signIn')}</TableHeaderCell>
          <TableHeaderCell>{t('column.actions')}</TableHeaderCell>
        </TableRow>
      </TableHeader>
      <TableBody>
        {people.map((person) => (
          <TableRow key={person.id} data-person-row={person.name}>
            <TableCell className={styles.cell}>
              {person.name}
              <p className={styles.quiet}>{[t(`role.${person.role}`), person.email].filter((part) => part !== '').join(' · ')}</p>
            </TableCell>
            <TableCell className={styles.cell}>
              <May person={person} />
            </TableCell>
            <TableCell className={styles.cell}>{t(signInOf(person), { account: person.systemAccount ?? '' })}</TableCell>
            <TableCell className={styles.cell}>
              <span className={styles.marks}>
                <Button size="small" disabled={!mayChange} aria-label={t('list.editWho', { name: person.name })} onClick={() => onEdit(person)}>
                  {t('list.edit')}
                </Button>
                <Button size="small" disabled={!mayChange || remove.isPending} aria-label={t('list.removeWho', { name: person.name })} onClick={() => remove.mutate(person)}>
                  {t('list.remove')}
                </Button>
              </span>
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function signInOf({ hasPin, systemAccount, pinIsTemporary }: PersonView) {
  if (hasPin && systemAccount !== null) return 'way.both';
  if (hasPin) return pinIsTemporary ? 'way.temporary' : 'way.pin';
  return systemAccount === null ? 'way.none' : 'way.account';
}

const PERMISSION_COUNT = 4;

function May({ person }: { readonly person: PersonView }) {
  const styles = useStyles();
  const { t } = useTranslation('people');
  const all = person.permissions.length === PERMISSION_COUNT;
  const queues = all && person.mayQueue;
  return (
    <span className={styles.marks}>
      <Badge appearance="tint" color={queues ? 'success' : 'informative'}>
        {queues ? t('may.queue') : t('may.notQueue')}
      </Badge>
      {all ? null : (
        <Badge appearance="tint" color="warning">
          {t('may.permissions', { count: person.permissions.length })}
        </Badge>
      )}
      <Badge appearance="tint" color="informative">
        {person.seesFigures ? t('may.figures') : t('may.noFigures')}
      </Badge>
    </span>
  );
}
