import type { NotificationKind } from '#domain/notifications.ts';
import { mail, type Template } from './mail-text.ts';

const reportZh =
  '服务活动结束后，请登录系统，在该申报中填报实际服务情况（活动、专家和服务天数）。经确认后，方可为专家出具服务证明。';
const reportEn =
  'When the service has been given, sign in and report it in this application: activities, experts and days. Once it is confirmed, certificates can be issued for the experts.';

/** What became of a filed application, step by step. */
export const progressMails = {
  transferred: ({ number }) =>
    mail(
      [
        `【通知】申报已转至其他主管部门（${number}）`,
        '查看申报',
        `您单位的申报（${number}）已转由对口的主管部门受理，由其重新评估。您无需重新提交；转办原因和受理单位请登录后查看。`,
      ],
      [
        `[Notice] The application was handed over to another body (${number})`,
        'See the application',
        `Your application (${number}) was handed over to the body that is competent for it, which assesses anew. There is nothing to file again; the reason and the body are shown when you have signed in.`,
      ],
    ),
  'transferred-away': ({ number }) =>
    mail(
      [
        `【通知】申报已转出（${number}）`,
        '查看一览表',
        `申报（${number}）已转由其他主管部门受理，您单位无需继续办理。`,
      ],
      [
        `[Notice] The application was handed over (${number})`,
        'See the summary',
        `The application (${number}) is now with another body; there is nothing more for yours to do.`,
      ],
    ),
  declined: ({ number }) =>
    mail(
      [
        `【申报结果】主管部门未推荐（${number}）`,
        '查看意见',
        `主管部门经评估，决定不推荐您单位的申报（${number}）。意见请登录后查看。`,
      ],
      [
        `[Result] The nominating body does not take it further (${number})`,
        'See the opinion',
        `After its assessment the nominating body does not take your application (${number}) further. Its opinion is shown when you have signed in.`,
      ],
    ),
  nominated: ({ number }) =>
    mail(
      [
        `【申报进展】已通过评估推荐（${number}）`,
        '查看申报',
        `您单位的申报（${number}）已由主管部门评估推荐，等待列入一览表。`,
      ],
      [
        `[Progress] Assessed and nominated (${number})`,
        'See the application',
        `Your application (${number}) was assessed and nominated by its body and waits to be placed on the summary.`,
      ],
    ),
  placed: ({ number }) =>
    mail(
      [
        `【申报进展】已列入一览表（${number}）`,
        '查看申报',
        `您单位的申报（${number}）已列入主管部门的申报情况一览表，等待报送市局。`,
      ],
      [
        `[Progress] Placed on the summary (${number})`,
        'See the application',
        `Your application (${number}) stands on the summary of its body and waits to be forwarded to the bureau.`,
      ],
    ),
  'taken-out': ({ number }) =>
    mail(
      [
        `【申报进展】已移出一览表（${number}）`,
        '查看申报',
        `您单位的申报（${number}）已移出主管部门的一览表，仍在候选之列。如有疑问请联系主管部门。`,
      ],
      [
        `[Progress] Taken off the summary (${number})`,
        'See the application',
        `Your application (${number}) was taken off the summary of its body and is still a candidate. Please ask that body if you have questions.`,
      ],
    ),
  forwarded: ({ number }) =>
    mail(
      [
        `【申报进展】已报送市局（${number}）`,
        '查看申报',
        `您单位的申报（${number}）已由主管部门报送市人力资源社会保障局，等待综合评估。`,
      ],
      [
        `[Progress] Forwarded to the bureau (${number})`,
        'See the application',
        `Your application (${number}) was forwarded to the municipal bureau by its body and waits to be evaluated.`,
      ],
    ),
  decided: ({ number, outcome, toReport }) =>
    mail(
      [
        `【申报结果】综合评估结果已发布（${number}）`,
        '查看结果',
        `申报（${number}）的综合评估结果：${outcome}。`,
        ...(toReport ? [reportZh] : []),
      ],
      [
        `[Result] The bureau’s decision was released (${number})`,
        'See the result',
        `The result of the evaluation of the application (${number}): ${outcome}.`,
        ...(toReport ? [reportEn] : []),
      ],
    ),
  'national-result': ({ number, outcome, toReport }) =>
    mail(
      [
        `【申报结果】国家级遴选结果（${number}）`,
        '查看结果',
        `申报（${number}）的国家级遴选结果：${outcome}。`,
        ...(toReport ? [reportZh] : []),
      ],
      [
        `[Result] The ministry’s selection (${number})`,
        'See the result',
        `The result of the national selection of the application (${number}): ${outcome}.`,
        ...(toReport ? [reportEn] : []),
      ],
    ),
  withdrawn: ({ number }) =>
    mail(
      [`【通知】申报单位已撤回申报（${number}）`, '查看列表', `申报（${number}）已由申报单位撤回，无需继续办理。`],
      [
        `[Notice] The unit has withdrawn its application (${number})`,
        'See the list',
        `The application (${number}) was withdrawn by its unit; there is nothing more to do.`,
      ],
    ),
} as const satisfies { readonly [K in NotificationKind]?: Template };
