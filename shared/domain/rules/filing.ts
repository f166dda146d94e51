import { landlinePattern } from '../canonical.ts';
import { checkCharacter } from './credit-code.ts';
import { plainOffice } from './names.ts';
import { error, type Finding, type FormRule, numberOf, rowsIn, textOf, warning } from './rule.ts';

/** R27: the form goes to exactly one recipient, the one with whom the application is filed. */
export const oneRecipient: FormRule = ({ content, route, recipient }) => {
  const name = textOf(content, 'recipientName');
  const chosen = textOf(content, 'routeName');
  return [
    ...(name === '' || plainOffice(name) === plainOffice(recipient.name)
      ? []
      : [
          error('R27', 'recipientName', {
            message: `本申报的报送单位为“${recipient.name}”，只能填写这一个单位。请更正。`,
          }),
        ]),
    ...(chosen === '' || chosen === route
      ? []
      : [
          error('R27', 'routeName', {
            message: '所填申报途径与新建申报时选择的不一致。请更正，或按正确的途径重新新建申报。',
          }),
        ]),
  ];
};

/** R28: a body is competent for its own district, or for its own system. */
export const competentRecipient: FormRule = ({ content, recipient }) => {
  if (recipient.kind === 'bureau') return [];
  const region = textOf(content, 'applicantRegion');
  if (recipient.kind === 'district') {
    if (region === '' || region === recipient.regionCode) return [];
    const message = `申报单位所在区划（${region}）不属于${recipient.name}。请核对代码或改报所在区；确需如此报送的，请说明。`;
    return [warning('R28', 'applicantRegion', { message, params: { region } })];
  }
  const supervisor = textOf(content, 'supervisor');
  if (plainOffice(supervisor) === plainOffice(recipient.name)) return [];
  const message = `${recipient.name}评估本系统的申报。请填写上级主管部门；不属于该系统的，请说明为何向其申报。`;
  return [warning('R28', 'supervisor', { message })];
};

/** R29: straight to the bureau only with a lead who has the State Council’s special allowance, and only a team. */
export const specialAllowance: FormRule = ({ content, route, kind }) => {
  if (route !== 'special-allowance') return [];
  if (kind !== 'service-team')
    return [
      error('R29', 'routeName', { message: '只有服务团项目可以由享受政府特殊津贴专家领衔直接申报。请选择其他途径。' }),
    ];
  return [
    ...(content['leadAllowance'] === true
      ? []
      : [
          error('R29', 'leadAllowance', {
            message: '直接申报的领衔专家须享受政府特殊津贴。请确认；不享受的，请经主管部门或区人社局申报。',
          }),
        ]),
    ...(textOf(content, 'leadAllowanceNumber') === ''
      ? [error('R29', 'leadAllowanceNumber', { message: '请填写政府特殊津贴证书编号。' })]
      : []),
  ];
};

/** R30: what a title committee proposes names the committee. */
export const namedCommittee: FormRule = ({ content, route }) =>
  route === 'title-committee' && textOf(content, 'committeeName') === ''
    ? [error('R30', 'committeeName', { message: '请填写发现并推荐该项目的高级职称评审委员会全称。' })]
    : [];

/** R37: whom to call: name, phone and mobile. */
export const reachableContact: FormRule = ({ content }) =>
  (
    [
      ['contactName', '联系人姓名'],
      ['contactPhone', '联系电话'],
      ['contactMobile', '联系人手机'],
    ] as const
  ).flatMap(([field, words]) =>
    textOf(content, field) === '' ? [error('R37', field, { message: `请填写${words}。` })] : [],
  );

/** R42: a line of the budget is an amount; the notice names none. */
export const typedAmounts: FormRule = (form) =>
  rowsIn(form, 'budget').flatMap(({ row, at }) =>
    numberOf(row, 'amount') === 0
      ? [error('R42', `${at}.amount`, { message: '预算金额不能为零。请填写金额，或删除该行。' })]
      : [],
  );

/** C01: the form is of the unit whose application this is. */
export const ownCreditCode: FormRule = ({ content, creditCode }) => {
  const code = textOf(content, 'creditCode');
  if (code === '' || code === creditCode) return [];
  const message = `本申报由统一社会信用代码${creditCode}的单位新建。请更正代码。`;
  return [error('C01', 'creditCode', { message, params: { expected: creditCode } })];
};

/** C02: the check character of the credit code (GB 32100-2015); some early codes fail it, so it is a warning. */
export const checkedCreditCode: FormRule = ({ content }): Finding[] => {
  const code = textOf(content, 'creditCode');
  const expected = checkCharacter(code);
  if (code.length !== 18 || expected === undefined || code.endsWith(expected)) return [];
  const message = '统一社会信用代码的校验位不符。请对照证书核对；证书上确为此代码的，请说明。';
  return [warning('C02', 'creditCode', { message })];
};

/** C08: amounts are in 元; very small or very large ones were probably typed in 万元, or the other way round. */
export const plausibleAmounts: FormRule = (form) =>
  rowsIn(form, 'budget').flatMap(({ row, at }): Finding[] => {
    const amount = numberOf(row, 'amount');
    const { leastOfLine, mostOfLine } = form.data.parameters.C08;
    if (amount === undefined || amount <= 0 || (amount >= leastOfLine && amount <= mostOfLine)) return [];
    const message =
      amount < leastOfLine
        ? `金额${amount / 100}元偏小，单位为元而非万元。请核对；无误的，请说明。`
        : `金额${amount / 100}元偏大，单位为元。请核对是否多填了“0”；无误的，请说明。`;
    return [warning('C08', `${at}.amount`, { message, params: { amount } })];
  });

/** C09: a landline looks like one. */
export const landlineFormat: FormRule = ({ content }) => {
  const phone = textOf(content, 'contactPhone').replaceAll(/\s/g, '');
  if (phone === '' || landlinePattern.test(phone)) return [];
  const message = '联系电话不像固定电话号码，应如021-12345678。请核对；没有固定电话的，请说明。';
  return [warning('C09', 'contactPhone', { message })];
};
