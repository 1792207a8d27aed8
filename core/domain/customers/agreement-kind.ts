/** `MicrosoftCustomerAgreement`, however it is written, and the cloud agreement before it; null: another one. */
export function agreementKind(type: string): 'customer' | 'cloud' | null {
  switch (type.replace(/[\s_-]/g, '').toLowerCase()) {
    case 'microsoftcustomeragreement':
      return 'customer';
    case 'microsoftcloudagreement':
      return 'cloud';
    default:
      return null;
  }
}
