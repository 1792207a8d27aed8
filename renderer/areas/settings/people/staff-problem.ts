import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { StaffProblem } from '../../../../core/domain/people/staff.ts';
import { useErrorText } from '../../../errors/useErrorText.ts';
import type { ScreenError } from '../../../host/failure.ts';

const PROBLEMS: readonly StaffProblem[] = ['lastAdministrator', 'firstIsAdministrator', 'pinFirst', 'pinNeeded', 'nameMissing', 'nameTaken', 'accountTaken'];

/** Why a change of the list was refused. */
export const staffProblemOf = (error: ScreenError): StaffProblem | null =>
  error.tag === 'validation' ? (PROBLEMS.find((known) => error.issues.some(({ problem }) => problem === known)) ?? null) : null;

/** The refusal in one sentence. */
export function useStaffProblem(): (error: ScreenError) => string {
  const { t } = useTranslation('people');
  const errorText = useErrorText();
  return useCallback(
    (error) => {
      const problem = staffProblemOf(error);
      return problem === null ? errorText(error).what : t(`problem.${problem}`);
    },
    [t, errorText],
  );
}
