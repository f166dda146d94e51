interface About {
  /** 收件号: the first letters of the application's id. */
  readonly number: string;
}

/** What follows after an application is listed; part of the one table of mails. */
export const mailsOfService = {
  'service-to-confirm': ({ number }: About) => ({
    subject: `【待办】实际服务情况待确认（${number}）`,
    paragraphs: [
      `申报（${number}）的申报单位已提交实际服务情况，请核对活动、专家和服务天数后予以确认；有误的，请注明原因退回。`,
      '确认后方可为专家出具服务证明。',
    ],
    action: '核对服务情况',
    english: 'The unit reported the service that was really given: confirm it or send it back.',
  }),
  'service-confirmed': ({ number }: About) => ({
    subject: `【通知】实际服务情况已确认（${number}）`,
    paragraphs: [`您单位申报（${number}）的实际服务情况已确认。确认单位出具专家服务证明后，可登录下载。`],
    action: '查看服务情况',
    english: 'The service was confirmed; certificates can be issued from it.',
  }),
  'service-returned': ({ number }: About) => ({
    subject: `【需要处理】实际服务情况已退回（${number}）`,
    paragraphs: [`您单位申报（${number}）的实际服务情况已退回修改，原因请登录查看。修改后请重新提交。`],
    action: '修改服务情况',
    english: 'The report of the service was returned with a note: correct it and report again.',
  }),
} as const;
