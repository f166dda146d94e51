import type { NotificationKind } from '#domain/notifications.ts';
import { mail, type Template } from './mail-text.ts';

/** What follows after an application is listed. */
export const mailsOfService = {
  'service-to-confirm': ({ number }) =>
    mail(
      [
        `【待办】实际服务情况待确认（${number}）`,
        '核对服务情况',
        `申报（${number}）的申报单位已提交实际服务情况，请核对活动、专家和服务天数后予以确认；有误的，请注明原因退回。`,
        '确认后方可为专家出具服务证明。',
      ],
      [
        `[To do] The service that was given waits for your confirmation (${number})`,
        'Check the service',
        `The unit has reported the service that was really given (${number}). Check activities, experts and days, and confirm it; where something is wrong, send it back with the reason.`,
        'Certificates for the experts can be issued only from a confirmed report.',
      ],
    ),
  'service-confirmed': ({ number }) =>
    mail(
      [
        `【通知】实际服务情况已确认（${number}）`,
        '查看服务情况',
        `您单位申报（${number}）的实际服务情况已确认。确认单位出具专家服务证明后，可登录下载。`,
      ],
      [
        `[Notice] The service was confirmed (${number})`,
        'See the service',
        `The service that your unit reported (${number}) was confirmed. Certificates for the experts can be downloaded once the confirming office has issued them.`,
      ],
    ),
  'service-returned': ({ number }) =>
    mail(
      [
        `【需要处理】实际服务情况已退回（${number}）`,
        '修改服务情况',
        `您单位申报（${number}）的实际服务情况已退回修改，原因请登录查看。修改后请重新提交。`,
      ],
      [
        `[Please act] The report of the service was returned (${number})`,
        'Correct the report',
        `The report of the service that your unit gave (${number}) was returned for correction; the reason is shown when you have signed in. Correct it and report again.`,
      ],
    ),
} as const satisfies Partial<Record<NotificationKind, Template>>;
