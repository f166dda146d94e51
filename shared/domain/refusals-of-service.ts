/** What units and those who confirm hear of the service really given; part of the one table of refusals. */
export const refusalsOfService = {
  'not-listed': [409, '该申报未列入名单，不办理服务情况。', 'It is not listed.'],
  'service-not-reported': [409, '申报单位尚未提交实际服务情况。', 'Nothing was reported yet.'],
  'service-being-confirmed': [
    409,
    '服务情况正在等待确认。如需修改，请联系确认单位退回。',
    'It waits for confirmation. Ask for its return.',
  ],
  'service-being-corrected': [409, '已退回申报单位修改，请等待其重新提交。', 'It is being corrected.'],
  'service-confirmed': [409, '服务情况已确认。如有误，请由确认单位退回。', 'It was confirmed already.'],
  'service-not-confirmed': [409, '请先确认服务情况，再出具服务证明。', 'Confirm it first (R44).'],
  'service-version-old': [
    409,
    '申报单位已重新提交。请刷新后核对再确认。',
    'It was reported anew. Reload and look again.',
  ],
  'service-expert-unknown': [404, '请从申报表的专家名单中选择。', 'The list has no such row.'],
  'service-time-missing': [
    409,
    '该专家没有经确认的服务时间，不能出具服务证明。',
    'This expert has no confirmed service.',
  ],
  'certificates-stand': [
    409,
    '已出具的服务证明仍然有效。请先撤销，再退回。',
    'Certificates stand on it. Revoke them first.',
  ],
  'certificate-exists': [
    409,
    '该专家已有证明。如需更正，请先撤销原证明。',
    'Certified already. Revoke that certificate first.',
  ],
  'certificate-unknown': [404, '没有找到该证明或函件。', 'No such certificate or letter.'],
  'certificate-revoked': [409, '该服务证明已撤销。', 'The certificate was revoked.'],
  'time-certified-otherwise': [
    409,
    '该专家这段时间已按另一种用途出具证明，同一时间只能视为继续教育课时或定期工作时间之一。请改用相同用途，或先撤销原证明。',
    'The same time was certified as the other kind (R44). Revoke that first.',
  ],
  'time-certified-already': [
    409,
    '该专家这段时间的服务天数已在其他证明中计算，同一天只能计一次。请核对两处的服务情况，或先撤销另一份证明。',
    'These days were certified already: a day counts once. Compare the reports, or revoke the other certificate.',
  ],
  'paper-not-printed': [409, '文件正在生成，请稍后再下载。', 'Still being printed. Try again.'],
} as const satisfies Record<string, readonly [status: number, zh: string, en: string]>;
