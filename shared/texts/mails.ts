import type { NotificationKind } from '#domain/notifications.ts';
import { mailsOfService } from './mails-of-service.ts';

/** What a mail may say; ids, instants and codes only, no name of a person, a unit or a project. */
export interface MailData {
  /** 收件号: the first letters of the application's id. */
  readonly number: string;
  readonly roundTitle: string;
  /** The nominating body that a summary is of; empty elsewhere. */
  readonly bodyName: string;
  readonly deadline: string;
  readonly receivedAt: string;
  readonly findings: readonly string[];
  /** What a return asks for, in numbers; empty where its fact does not say. */
  readonly asked: string;
  readonly outcome: string;
  readonly head: string;
}

export interface MailText {
  readonly subject: string;
  readonly paragraphs: readonly string[];
  readonly action: string;
  /** For the team: what this mail says, in English. */
  readonly english: string;
}

type Template = (data: MailData) => MailText;

const mail = (subject: string, paragraphs: readonly string[], rest: { action: string; english: string }): MailText => ({
  subject,
  paragraphs,
  ...rest,
});

/** `审核人指明了3处需要修改的内容`: how much a return asks for; what it is stands behind the sign-in. */
export function asked(about: { fields: number; everything: boolean }): string {
  return about.everything ? '全部内容均可修改' : `审核人指明了${about.fields}处需要修改的内容，其他内容须保持不变`;
}

/** Every mail, in one place. */
export const mailTexts: { readonly [K in NotificationKind]: Template } = {
  ...mailsOfService,
  proposed: (data) =>
    mail(
      `【请办理】高级职称评审委员会为您单位发起了申报（${data.number}）`,
      [
        `高级职称评审委员会已为您单位发起一项申报（${data.number}）。请登录填写申报表，定稿、打印、加盖单位公章并上传扫描件。`,
        `截止时间：${data.deadline}。如不同意申报，可在系统中撤回。`,
      ],
      {
        action: '填写申报表',
        english: 'A title committee has proposed a project for the unit, which fills in and stamps the form.',
      },
    ),
  receipt: (data) =>
    mail(
      `【申报回执】盖章扫描件已收到（${data.number}）`,
      [
        `您单位的申报（${data.number}）已于 ${data.receivedAt} 收到盖章扫描件，申报已提交。`,
        `截止时间：${data.deadline}。您按时提交，无需重复操作。`,
        `回执校验码：${data.head}。请保留本邮件；下一步由受理单位评估，有进展时系统会通知您。`,
      ],
      { action: '查看申报与回执', english: 'Receipt: the stamped scan arrived in time, the application is filed.' },
    ),
  'scan-refused': (data) =>
    mail(
      `【需要处理】扫描件未通过检查（${data.number}）`,
      [
        `您上传的扫描件（${data.number}）未能采用，原因如下：`,
        ...data.findings,
        `请按提示处理后重新上传。截止时间：${data.deadline}。`,
      ],
      { action: '重新上传扫描件', english: 'The scan was refused, with reasons and what to do.' },
    ),
  'scan-questioned': (data) =>
    mail(
      `【请确认】扫描件有待说明之处（${data.number}）`,
      [
        `您上传的扫描件（${data.number}）已于${data.receivedAt}收到。系统自动检查时有以下提示，请您确认：`,
        ...data.findings,
        `请在截止时间（${data.deadline}）前选择其一：说明情况后提交，或重新扫描上传。系统提示仅供参考，不会因此退回申报；到期未作选择的，按已收到的扫描件提交，并附上述提示。`,
      ],
      {
        action: '说明情况或重新上传',
        english: 'The reader has warnings about the scan: explain them or upload again.',
      },
    ),
  'scan-late': (data) =>
    mail(
      `【重要】扫描件在截止时间之后收到（${data.number}）`,
      [
        `您上传的扫描件（${data.number}）于 ${data.receivedAt} 收到，已过截止时间（${data.deadline}）。`,
        '材料已留存并标记为逾期，目前未受理。如确有原因，请联系受理单位申请延期；获准后无需重新上传。',
      ],
      { action: '查看申报', english: 'The scan came late: kept, not admitted; ask for an extension.' },
    ),
  'your-turn-assess': (data) =>
    mail(
      `【待办】有新的申报等待评估（${data.number}）`,
      [
        `申报（${data.number}）已提交至您单位，等待评估推荐。`,
        `向市人力资源社会保障局报送的截止时间：${data.deadline}。`,
      ],
      { action: '开始评估', english: 'A new application waits for the body’s assessment.' },
    ),
  'your-turn-evaluate': (data) =>
    mail(
      `【待办】有新的申报材料报送到市局（${data.number}）`,
      [`新的申报材料（${data.number}）已报送，等待综合评估。`],
      {
        action: '查看材料',
        english: 'Something new reached the bureau.',
      },
    ),
  returned: (data) =>
    mail(
      `【需要处理】申报已退回修改（${data.number}）`,
      [
        `您单位的申报（${data.number}）已退回修改${data.asked ? `：${data.asked}` : ''}。修改意见请登录后查看。`,
        `请修改后重新定稿、打印、盖章并上传扫描件。截止时间：${data.deadline}。您的申报名额仍然保留。`,
      ],
      { action: '查看意见并修改', english: 'Returned for correction; the place is kept.' },
    ),
  transferred: (data) =>
    mail(
      `【通知】申报已转至其他主管部门（${data.number}）`,
      [
        `您单位的申报（${data.number}）已转由对口的主管部门受理，由其重新评估。您无需重新提交；转办原因和受理单位请登录后查看。`,
      ],
      { action: '查看申报', english: 'Handed over to the body that is competent for it; nothing to do.' },
    ),
  'transferred-away': (data) =>
    mail(
      `【通知】申报已转出（${data.number}）`,
      [`申报（${data.number}）已转由其他主管部门受理，您单位无需继续办理。`],
      { action: '查看一览表', english: 'The application was handed over to another body.' },
    ),
  declined: (data) =>
    mail(
      `【申报结果】主管部门未推荐（${data.number}）`,
      [`主管部门经评估，决定不推荐您单位的申报（${data.number}）。意见请登录后查看。`],
      {
        action: '查看意见',
        english: 'The body does not take it further.',
      },
    ),
  nominated: (data) =>
    mail(
      `【申报进展】已通过评估推荐（${data.number}）`,
      [`您单位的申报（${data.number}）已由主管部门评估推荐，等待列入一览表。`],
      {
        action: '查看申报',
        english: 'Assessed and nominated.',
      },
    ),
  placed: (data) =>
    mail(
      `【申报进展】已列入一览表（${data.number}）`,
      [`您单位的申报（${data.number}）已列入主管部门的申报情况一览表，等待报送市局。`],
      {
        action: '查看申报',
        english: 'Placed on the summary.',
      },
    ),
  'taken-out': (data) =>
    mail(
      `【申报进展】已移出一览表（${data.number}）`,
      [`您单位的申报（${data.number}）已移出主管部门的一览表，仍在候选之列。如有疑问请联系主管部门。`],
      {
        action: '查看申报',
        english: 'Taken off the summary; still a candidate.',
      },
    ),
  forwarded: (data) =>
    mail(
      `【申报进展】已报送市局（${data.number}）`,
      [`您单位的申报（${data.number}）已由主管部门报送市人力资源社会保障局，等待综合评估。`],
      {
        action: '查看申报',
        english: 'Forwarded to the bureau.',
      },
    ),
  'summary-receipt': (data) =>
    mail(
      '【报送回执】一览表盖章扫描件已收到',
      [
        `您单位的申报情况一览表盖章扫描件已于 ${data.receivedAt} 收到，报送完成。截止时间：${data.deadline}。`,
        `回执校验码：${data.head}。`,
      ],
      { action: '查看一览表', english: 'The stamped summary arrived in time: forwarded.' },
    ),
  'mailbox-told': (data) =>
    mail(
      `【报送通知】${data.bodyName}已报送申报情况一览表`,
      [
        `${data.bodyName}已于 ${data.receivedAt} 报送申报情况一览表盖章扫描件及所列申报材料。截止时间：${data.deadline}。`,
        `电子版（一览表、申报表和盖章扫描件）请登录系统后查看，本邮件不附文件。报送校验码：${data.head}。`,
      ],
      {
        action: '登录查看',
        english: 'To the mailbox that the notice names (R38): a summary was forwarded; a link, no attachment.',
      },
    ),
  decided: (data) =>
    mail(
      `【申报结果】综合评估结果已发布（${data.number}）`,
      [`申报（${data.number}）的综合评估结果：${data.outcome}。`],
      {
        action: '查看结果',
        english: 'The bureau’s decision was released.',
      },
    ),
  'national-result': (data) =>
    mail(
      `【申报结果】国家级遴选结果（${data.number}）`,
      [`申报（${data.number}）的国家级遴选结果：${data.outcome}。`],
      {
        action: '查看结果',
        english: 'The ministry’s result.',
      },
    ),
  'reminder-applicant': (data) =>
    mail(
      `【提醒】申报尚未提交（${data.number}）`,
      [
        `您单位的申报（${data.number}）尚未提交盖章扫描件。截止时间：${data.deadline}。`,
        '请尽快定稿、打印、盖章、扫描并上传。',
      ],
      { action: '继续申报', english: 'Reminder: not filed yet.' },
    ),
  'reminder-body': (data) =>
    mail(
      '【提醒】申报材料尚未报送市局',
      [
        `您单位有申报材料尚未报送。向市局报送的截止时间：${data.deadline}。`,
        '请完成评估推荐、列入一览表、盖章并上传一览表扫描件。',
      ],
      {
        action: '前往办理',
        english: 'Reminder: the body has not forwarded yet.',
      },
    ),
  'deadline-moved': (data) =>
    mail(
      '【通知】申报截止时间有调整',
      [`${data.roundTitle}：与您有关的截止时间现为 ${data.deadline}。原因请登录后查看。`],
      {
        action: '查看详情',
        english: 'A deadline was moved or extended.',
      },
    ),
  lapsed: (data) =>
    mail(
      `【重要】申报已过截止时间（${data.number}）`,
      [
        `您单位的申报（${data.number}）在截止时间 ${data.deadline} 前未提交盖章扫描件，已失效。`,
        '如确有原因，请联系受理单位申请延期；已填写的内容均已保留。',
      ],
      { action: '查看申报', english: 'Lapsed: the deadline passed unmet.' },
    ),
  'not-forwarded': (data) =>
    mail(
      `【重要】申报未能报送市局（${data.number}）`,
      [`主管部门在截止时间 ${data.deadline} 前未报送您单位的申报（${data.number}）。如有疑问请联系主管部门。`],
      {
        action: '查看申报',
        english: 'The body did not forward it in time.',
      },
    ),
  'body-late': (data) =>
    mail(
      '【重要】报送截止时间已过',
      [`向市局报送的截止时间 ${data.deadline} 已过，您单位的一览表未报送。如确有原因，请联系市局申请延期。`],
      {
        action: '查看一览表',
        english: 'The body’s deadline passed without a forwarded summary.',
      },
    ),
  withdrawn: (data) =>
    mail(`【通知】申报单位已撤回申报（${data.number}）`, [`申报（${data.number}）已由申报单位撤回，无需继续办理。`], {
      action: '查看列表',
      english: 'The unit has withdrawn its application.',
    }),
};
