import type { NotificationKind } from '#domain/notifications.ts';
import { mail, type Template } from './mail-text.ts';

/** To bodies, the bureau, its panel and its mailbox: whose turn it is, what arrived, what time asks for. */
export const officeMails = {
  'your-turn-assess': ({ number, deadline, again }) =>
    mail(
      [
        again ? `【待办】退回修改的申报已重新提交，等待评估（${number}）` : `【待办】有新的申报等待评估（${number}）`,
        '开始评估',
        again
          ? `申报（${number}）已按退回意见修改，并重新提交至您单位，等待评估推荐。修改前后对照请登录后查看。`
          : `申报（${number}）已提交至您单位，等待评估推荐。`,
        `向市人力资源社会保障局报送的截止时间：${deadline}。`,
      ],
      [
        again
          ? `[To do] A returned application was filed again and waits for your assessment (${number})`
          : `[To do] A new application waits for your assessment (${number})`,
        'Begin the assessment',
        again
          ? `The application (${number}), which had been returned, was filed again with your office and waits to be assessed. What has changed is shown when you have signed in.`
          : `The application (${number}) was filed with your office and waits to be assessed.`,
        `Deadline for forwarding to the municipal bureau: ${deadline}.`,
      ],
    ),
  'your-turn-evaluate': ({ number }) =>
    mail(
      [`【待办】有新的申报材料报送到市局（${number}）`, '查看材料', `新的申报材料（${number}）已报送，等待综合评估。`],
      [
        `[To do] Something new has reached the bureau (${number})`,
        'See the material',
        `New material (${number}) was forwarded and waits to be evaluated.`,
      ],
    ),
  'your-turn-score': ({ roundTitle }) =>
    mail(
      [
        '【待办】您有待评审的申报',
        '查看待评审的申报',
        `${roundTitle}：市人力资源社会保障局已将申报材料分配给您评审。请登录查看并逐项评分。`,
        '如您与其中任何申报单位或团队成员存在利益关系，请在系统中申请回避，不要评分。评审材料请勿转发或外传。',
      ],
      [
        '[To do] Applications wait for your score',
        'See what is to be evaluated',
        `${roundTitle}: the municipal bureau has given you applications to evaluate. Sign in, read them and score each criterion.`,
        'If you are bound to any of the units or experts, declare the conflict in the system and do not score. Please do not hand the material on.',
      ],
    ),
  'summary-receipt': ({ deadline, receivedAt, head }) =>
    mail(
      [
        '【报送回执】一览表盖章扫描件已收到',
        '查看一览表',
        `您单位的申报情况一览表盖章扫描件已于 ${receivedAt} 收到，报送完成。截止时间：${deadline}。`,
        `回执校验码：${head}。`,
      ],
      [
        '[Receipt] The stamped summary has arrived',
        'See the summary',
        `The stamped scan of your summary arrived at ${receivedAt}; it is forwarded. Deadline: ${deadline}.`,
        `Check code of this receipt: ${head}.`,
      ],
    ),
  'mailbox-told': ({ bodyName, deadline, receivedAt, head }) =>
    mail(
      [
        `【报送通知】${bodyName}已报送申报情况一览表`,
        '登录查看',
        `${bodyName}已于 ${receivedAt} 报送申报情况一览表盖章扫描件及所列申报材料。截止时间：${deadline}。`,
        `电子版（一览表、申报表和盖章扫描件）请登录系统后查看，本邮件不附文件。报送校验码：${head}。`,
      ],
      [
        `[Forwarded] ${bodyName} has forwarded its summary`,
        'Sign in and see it',
        `${bodyName} forwarded the stamped scan of its summary with the applications on it at ${receivedAt}. Deadline: ${deadline}.`,
        `The electronic version (summary, forms and stamped scans) is shown when you have signed in; nothing is attached. Check code: ${head}.`,
      ],
    ),
  'reminder-body': ({ deadline }) =>
    mail(
      [
        '【提醒】申报材料尚未报送市局',
        '前往办理',
        `您单位有申报材料尚未报送。向市局报送的截止时间：${deadline}。`,
        '请完成评估推荐、列入一览表、盖章并上传一览表扫描件。',
      ],
      [
        '[Reminder] The applications are not forwarded yet',
        'Go there',
        `Your office has applications that are not forwarded. Deadline for forwarding to the bureau: ${deadline}.`,
        'Please assess and nominate, place on the summary, stamp it and upload its scan.',
      ],
    ),
  'deadline-moved': ({ roundTitle, deadline }) =>
    mail(
      [
        '【通知】申报截止时间有调整',
        '查看详情',
        `${roundTitle}：与您有关的截止时间现为 ${deadline}。原因请登录后查看。`,
      ],
      [
        '[Notice] A deadline was changed',
        'See the details',
        `${roundTitle}: the deadline that concerns you is now ${deadline}. The reason is shown when you have signed in.`,
      ],
    ),
  'body-late': ({ deadline }) =>
    mail(
      [
        '【重要】报送截止时间已过',
        '查看一览表',
        `向市局报送的截止时间 ${deadline} 已过，您单位的一览表未报送。如确有原因，请联系市局申请延期。`,
      ],
      [
        '[Important] The deadline for forwarding has passed',
        'See the summary',
        `The deadline for forwarding to the bureau, ${deadline}, has passed and your summary was not forwarded. If there was good cause, ask the bureau for an extension.`,
      ],
    ),
} as const satisfies { readonly [K in NotificationKind]?: Template };
