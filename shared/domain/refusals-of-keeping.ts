/** What is said of paper at the counter, and of personal data that are kept or erased; part of the one table of refusals. */
export const refusalsOfKeeping = {
  'paper-missing': [
    409,
    '本年度以书面材料为准，书面材料尚未登记。请先将加盖公章的书面材料和公函送达市局窗口登记，再上传扫描件。',
    'Paper counts in this round and none is registered. Hand it in at the bureau’s counter, then upload the scan.',
  ],
  'paper-late': [
    409,
    '书面材料在截止时间之后登记，未予受理；材料已留存。如确有原因，请向市局申请延期，获准后重新上传扫描件。',
    'The paper came late: kept, not admitted. Ask the bureau for an extension, then upload again.',
  ],
  'personal-data-erased': [
    410,
    '该申报的个人信息已按规定删除，不能再办理。办理记录和校验码仍可查看。',
    'The personal data of this case were erased; its record stands.',
  ],
  'case-still-open': [
    409,
    '该申报仍在办理中，暂不能删除个人信息。请由申报单位修改申报表后重新提交，或先撤回申报；已列入名单的，待实际服务确认或年度申报办结后再办理删除。',
    'The case is still open: erase when it has ended; a listed one once its service is confirmed or the round is concluded.',
  ],
  'retention-held': [
    409,
    '该申报已暂停删除个人信息（如涉及争议处理）。请先解除暂停，再办理删除。',
    'A hold stands on this case. Lift it before erasing.',
  ],
  'person-not-found': [
    404,
    '没有找到该人员的信息。请核对姓名（须与申报表一致）、单位和申报编号。',
    'Nothing of this person was found. Check name, unit and case.',
  ],
  'not-yourself': [409, '不能删除自己的账号信息。请由其他管理员办理。', 'Another administrator erases you.'],
} as const satisfies Record<string, readonly [status: number, zh: string, en: string]>;
