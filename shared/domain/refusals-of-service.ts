/** What units and those who confirm hear of the service really given; part of the one table of refusals. */
export const refusalsOfService = {
  'not-listed': [
    409,
    '该申报未列入市级或国家级名单，不办理服务情况、证明和支持函。',
    'Only listed applications report their service and get certificates and letters.',
  ],
  'service-not-reported': [
    409,
    '申报单位尚未提交实际服务情况。',
    'The unit has not reported the service that was given yet.',
  ],
  'service-being-confirmed': [
    409,
    '实际服务情况已提交，正在等待确认，暂不能修改。如需修改，请联系确认单位退回。',
    'The report waits for confirmation. Ask the confirming office to return it.',
  ],
  'service-being-corrected': [
    409,
    '实际服务情况已退回申报单位修改，请等待其重新提交。',
    'The report was returned and is being corrected.',
  ],
  'service-confirmed': [
    409,
    '实际服务情况已确认，不能再修改。如确认有误，请由确认单位退回。',
    'The service was confirmed already. Only its confirming office can open it again.',
  ],
  'service-not-confirmed': [
    409,
    '实际服务情况尚未确认，不能出具服务证明。请先确认服务情况。',
    'Certificates come from confirmed service only (R44). Confirm it first.',
  ],
  'service-version-old': [
    409,
    '申报单位已重新提交服务情况，您看到的不是最新版本。请刷新后核对再确认。',
    'Another version was reported since. Reload and look again before confirming.',
  ],
  'service-expert-unknown': [
    404,
    '专家名单中没有这一行。请从申报表的专家名单中选择。',
    'The filed list of experts has no such row.',
  ],
  'service-time-missing': [
    409,
    '该专家没有经确认的服务时间，不能出具服务证明。',
    'No confirmed service of this expert is on record; there is nothing to certify.',
  ],
  'certificates-stand': [
    409,
    '已据此出具的服务证明仍然有效，不能退回服务情况。请先撤销有关证明。',
    'Certificates stand on this report. Revoke them before returning it.',
  ],
  'certificate-exists': [
    409,
    '该专家在本项目的服务时间已出具证明。如需更正，请先撤销原证明。',
    'This expert’s time is certified already. Revoke that certificate first.',
  ],
  'certificate-unknown': [404, '没有找到该证明或函件。', 'No such certificate or letter.'],
  'certificate-revoked': [409, '该服务证明已撤销。', 'The certificate was revoked.'],
  'time-certified-otherwise': [
    409,
    '该专家在这段时间的服务已按另一种用途出具证明。同一时间只能视为继续教育课时或定期工作时间中的一种，请改用相同用途，或先撤销原证明。',
    'The same time was certified as the other kind already (R44). Certify it alike, or revoke the other certificate.',
  ],
  'paper-not-printed': [409, '文件正在生成，请稍后再下载。', 'It is still being printed. Try again in a moment.'],
} as const satisfies Record<string, readonly [status: number, zh: string, en: string]>;
