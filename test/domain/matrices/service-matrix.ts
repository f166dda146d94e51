/** Every command in every state of the service of a listed application, written out by hand; read as the application's matrix. */
export const serviceMatrix: Readonly<Record<string, string>> = {
  awaited: `
    save > awaited, report > reported, confirm: service-not-reported, return: service-not-reported,
    certify: service-not-confirmed, revoke: certificate-unknown, write-letter > awaited, record-print > awaited`,
  reported: `
    save: service-being-confirmed, report: service-being-confirmed, confirm > confirmed, return > returned,
    certify: service-not-confirmed, revoke: certificate-unknown, write-letter > reported, record-print > reported`,
  returned: `
    save > returned, report > reported, confirm: service-being-corrected, return: service-being-corrected,
    certify: service-not-confirmed, revoke: certificate-unknown, write-letter > returned, record-print > returned`,
  confirmed: `
    save: service-confirmed, report: service-confirmed, confirm: service-confirmed, return > returned,
    certify > confirmed, revoke > confirmed, write-letter > confirmed, record-print > confirmed`,
};
