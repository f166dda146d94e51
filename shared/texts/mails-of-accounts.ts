import type { NotificationKind } from '#domain/notifications.ts';
import { mail, type Template } from './mail-text.ts';

/** How an account begins and changes. A mail names the office and never a person. */
export const mailsOfAccounts = {
  'claim-received': ({ office }) =>
    mail(
      [
        '【待办】有人申请代表单位办理申报，请确认',
        '核对并办理',
        `${office}：有新用户申请代表该单位办理申报，并选择由您处受理，请核实其身份后确认或不予确认。`,
        '确认后，该用户即可代表该单位填写、上传和提交申报材料。',
      ],
      [
        '[To do] Somebody asks to act for a unit',
        'Check and decide',
        `${office}: a new user says that they act for this unit and file with your office. Check who they are, then confirm or refuse.`,
        'Once confirmed they can fill in, upload and file for the unit.',
      ],
    ),
  'claim-on-unit': ({ office }) =>
    mail(
      [
        '【通知】有人申请代表您单位办理申报',
        '查看本单位成员',
        `${office}：有新用户申请代表您单位办理申报，正由主管部门核实。`,
        '如您不知情，请尽快联系受理部门或市局；如是同事，可直接在系统中邀请，无需等待。',
      ],
      [
        '[Notice] Somebody asks to act for your unit',
        'See your colleagues',
        `${office}: a new user says that they act for your unit; the office that you file with is checking it.`,
        'If this is news to you, call that office or the bureau. A colleague can simply be invited in the system.',
      ],
    ),
  'claim-confirmed': ({ office }) =>
    mail(
      [
        '【通知】您的单位申请已确认',
        '开始申报',
        `您已可代表单位办理申报：${office}。请登录后新建申报；如您有多个身份，请先在页面上方切换。`,
      ],
      [
        '[Notice] Your claim was confirmed',
        'Begin an application',
        `You may now act for this unit: ${office}. Sign in and begin; where you hold several roles, switch at the top of the page.`,
      ],
    ),
  'claim-refused': ({ office }) =>
    mail(
      [
        '【需要处理】您的单位申请未予确认',
        '查看原因',
        `您代表以下单位办理申报的申请未予确认：${office}。原因请登录查看；更正后可以重新申请，也可请单位已有成员邀请您。`,
      ],
      [
        '[Please act] Your claim was not confirmed',
        'See why',
        `Your claim to act for this unit was not confirmed: ${office}. The reason is shown when you have signed in; correct it and claim again, or have a member of the unit invite you.`,
      ],
    ),
  invitation: ({ office, deadline }) =>
    mail(
      [
        '【邀请】请您加入申报系统',
        '接受邀请',
        `您被邀请加入：${office}。请打开下面的链接，登录后接受邀请。`,
        `链接仅供您本人使用一次，有效期至 ${deadline}，请勿转发。如您不知情，请忽略本邮件。`,
      ],
      [
        '[Invitation] Join the application system',
        'Accept the invitation',
        `You are invited to join: ${office}. Open the link below, sign in and accept.`,
        `The link is for you alone, works once and until ${deadline}; do not hand it on. If this is news to you, ignore this mail.`,
      ],
    ),
  'membership-changed': ({ office, outcome }) =>
    mail(
      [
        '【通知】您在申报系统中的成员资格有变更',
        '登录系统查看',
        `您在“${office}”的成员资格：${outcome}。`,
        '如有疑问，请联系系统管理员或市局。',
      ],
      [
        '[Notice] Your membership has changed',
        'Sign in and see',
        `Your membership of “${office}”: ${outcome}.`,
        'Ask the administrator or the bureau if this is wrong.',
      ],
    ),
} as const satisfies Partial<Record<NotificationKind, Template>>;
