import type { NotificationKind } from '#domain/notifications.ts';
import { mail, type Template } from './mail-text.ts';

/** To whoever files: what came of a form and its scan, and what is still to be done before the deadline. */
export const filingMails = {
  proposed: ({ number, deadline }) =>
    mail(
      [
        `【请办理】高级职称评审委员会为您单位发起了申报（${number}）`,
        '填写申报表',
        `高级职称评审委员会已为您单位发起一项申报（${number}）。请登录填写申报表，定稿、打印、加盖单位公章并上传扫描件。`,
        `截止时间：${deadline}。如不同意申报，可在系统中撤回。`,
      ],
      [
        `[Please act] A title committee has proposed a project of your unit (${number})`,
        'Fill in the form',
        `A senior title committee has begun an application for your unit (${number}). Sign in, fill in the form, freeze and print it, stamp it with the unit’s seal and upload the scan.`,
        `Deadline: ${deadline}. If your unit does not agree, withdraw the application in the system.`,
      ],
    ),
  receipt: ({ number, deadline, receivedAt, head }) =>
    mail(
      [
        `【申报回执】盖章扫描件已收到（${number}）`,
        '查看申报与回执',
        `您单位的申报（${number}）已于 ${receivedAt} 收到盖章扫描件，申报已提交。`,
        `截止时间：${deadline}。您按时提交，无需重复操作。`,
        `回执校验码：${head}。请保留本邮件；下一步由受理单位评估，有进展时系统会通知您。`,
      ],
      [
        `[Receipt] The stamped scan has arrived (${number})`,
        'See the application and its receipt',
        `The stamped scan of your application (${number}) arrived at ${receivedAt}. The application is filed.`,
        `Deadline: ${deadline}. You were in time; there is nothing to repeat.`,
        `Check code of this receipt: ${head}. Please keep this mail. The receiving office assesses next, and you will be told of each step.`,
      ],
    ),
  'scan-refused': ({ number, deadline, findings }) =>
    mail(
      [
        `【需要处理】扫描件未通过检查（${number}）`,
        '重新上传扫描件',
        `您上传的扫描件（${number}）未能采用，原因如下：`,
        ...findings,
        `请按提示处理后重新上传。截止时间：${deadline}。`,
      ],
      [
        `[Please act] The scan did not pass its check (${number})`,
        'Upload the scan again',
        `The scan that you uploaded (${number}) could not be used, for these reasons:`,
        ...findings,
        `Please do as they say and upload it again. Deadline: ${deadline}.`,
      ],
    ),
  'scan-questioned': ({ number, deadline, receivedAt, findings }) =>
    mail(
      [
        `【请确认】扫描件有待说明之处（${number}）`,
        '说明情况或重新上传',
        `您上传的扫描件（${number}）已于${receivedAt}收到。系统自动检查时有以下提示，请您确认：`,
        ...findings,
        `请在截止时间（${deadline}）前选择其一：说明情况后提交，或重新扫描上传。系统提示仅供参考，不会因此退回申报；到期未作选择的，按已收到的扫描件提交，并附上述提示。`,
      ],
      [
        `[Please confirm] Something about the scan wants a word (${number})`,
        'Explain, or upload again',
        `The scan that you uploaded (${number}) arrived at ${receivedAt}. The automatic check has these remarks; please look at them:`,
        ...findings,
        `Before the deadline (${deadline}), either explain and file it, or scan and upload again. A remark of the machine never refuses an application: where you do neither, the scan that arrived is filed with the remarks.`,
      ],
    ),
  'scan-late': ({ number, deadline, receivedAt }) =>
    mail(
      [
        `【重要】扫描件在截止时间之后收到（${number}）`,
        '查看申报',
        `您上传的扫描件（${number}）于 ${receivedAt} 收到，已过截止时间（${deadline}）。`,
        '材料已留存并标记为逾期，目前未受理。如确有原因，请联系受理单位申请延期；获准后无需重新上传。',
      ],
      [
        `[Important] The scan came after the deadline (${number})`,
        'See the application',
        `The scan that you uploaded (${number}) arrived at ${receivedAt}, after the deadline (${deadline}).`,
        'It is kept and marked as late; at present it is not admitted. If there was good cause, ask the receiving office for an extension; once granted, nothing has to be uploaded again.',
      ],
    ),
  returned: ({ number, deadline, asked }) =>
    mail(
      [
        `【需要处理】申报已退回修改（${number}）`,
        '查看意见并修改',
        `您单位的申报（${number}）已退回修改${asked ? `：${asked}` : ''}。修改意见请登录后查看。`,
        `请修改后重新定稿、打印、盖章并上传扫描件。截止时间：${deadline}。您的申报名额仍然保留。`,
      ],
      [
        `[Please act] The application was returned for correction (${number})`,
        'See the remarks and correct it',
        `Your application (${number}) was returned for correction${asked ? `: ${asked}` : ''}. The remarks are shown when you have signed in.`,
        `Please correct, freeze, print, stamp and upload it again. Deadline: ${deadline}. Your place in the quota is kept.`,
      ],
    ),
  'reminder-applicant': ({ number, deadline }) =>
    mail(
      [
        `【提醒】申报尚未提交（${number}）`,
        '继续申报',
        `您单位的申报（${number}）尚未提交盖章扫描件。截止时间：${deadline}。`,
        '请尽快定稿、打印、盖章、扫描并上传。',
      ],
      [
        `[Reminder] The application is not filed yet (${number})`,
        'Continue',
        `The stamped scan of your application (${number}) has not been filed yet. Deadline: ${deadline}.`,
        'Please freeze, print, stamp, scan and upload it soon.',
      ],
    ),
  lapsed: ({ number, deadline }) =>
    mail(
      [
        `【重要】申报已过截止时间（${number}）`,
        '查看申报',
        `您单位的申报（${number}）在截止时间 ${deadline} 前未提交盖章扫描件，已失效。`,
        '如确有原因，请联系受理单位申请延期；已填写的内容均已保留。',
      ],
      [
        `[Important] The deadline of the application has passed (${number})`,
        'See the application',
        `No stamped scan of your application (${number}) was filed before ${deadline}; it has lapsed.`,
        'If there was good cause, ask the receiving office for an extension. Everything that was filled in is kept.',
      ],
    ),
  'not-forwarded': ({ number, deadline }) =>
    mail(
      [
        `【重要】申报未能报送市局（${number}）`,
        '查看申报',
        `主管部门在截止时间 ${deadline} 前未报送您单位的申报（${number}）。如有疑问请联系主管部门。`,
      ],
      [
        `[Important] The application was not forwarded to the bureau (${number})`,
        'See the application',
        `The nominating body did not forward your application (${number}) before ${deadline}. Please ask that body if you have questions.`,
      ],
    ),
} as const satisfies { readonly [K in NotificationKind]?: Template };
