import type { OrderBlockerCode } from '../../core/domain/nce/readiness.ts';

/** Where the step is done that a missing thing needs; null: only the service or the distributor can help. */
export function needAddress(code: OrderBlockerCode, customerId: string | null): string | null {
  switch (code) {
    case 'customerNumberMissing':
    case 'partnerIdMissing':
    case 'microsoftIdMissing':
      return '/settings/company';
    case 'permissionGeneralMissing':
    case 'permissionDashboardMissing':
    case 'permissionCustomerManagementMissing':
    case 'permissionCspMissing':
      return '/settings/people';
    case 'portalAccessMissing':
      return '/guides/go/registration';
    case 'notIndirectReseller':
    case 'partnerAgreementMissing':
      return '/guides/go/partnership';
    case 'mfaMissing':
    case 'chainTooLong':
    case 'tenantMissing':
    case 'domainMissingInOrderPortal':
    case 'domainMissingInTechnicalPortal':
    case 'educationNotGranted':
    case 'nonprofitNotGranted':
    case 'governmentNotValidated':
    case 'customerNotSynced':
      return '/guides';
    case 'customerAgreementMissing':
    case 'customerAgreementInFuture':
    case 'customerNotCreated':
      return customerId === null ? '/customers' : `/customers/${customerId}`;
    case 'byEnquiryOnly':
    case 'customerUnderReview':
    case 'partnerSuspended':
      return '/help/contacts';
    case 'kindergarten':
      return null;
  }
}
