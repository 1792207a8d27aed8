/** `MicrosoftCustomerAgreement`, however it is written, and the cloud agreement before it. */
export function agreementKind(type: string): 'customer' | 'cloud' | 'other' {
  switch (type.replace(/[\s_-]/g, '').toLowerCase()) {
    case 'microsoftcustomeragreement':
      return 'customer';
    case 'microsoftcloudagreement':
      return 'cloud';
    default:
      return 'other';
  }
}
