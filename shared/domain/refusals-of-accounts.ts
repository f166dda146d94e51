/** What is said of claims, invitations and memberships; part of the one table of refusals. */
export const refusalsOfAccounts = {
  'already-member': [
    409,
    '您已是该单位（机构）的成员，无需重复办理。请刷新页面后切换身份。',
    'You belong to this office already. Reload and switch to it.',
  ],
  'membership-suspended': [
    409,
    '该成员资格已被暂停，不能通过申请或邀请恢复。请联系系统管理员。',
    'This membership is suspended: only an administrator brings it back.',
  ],
  'membership-ended': [
    409,
    '该成员资格已终止。如需恢复，请重新邀请。',
    'This membership has ended. Invite the person anew.',
  ],
  'sent-too-often': [
    409,
    '该邀请已多次发送。请核对邮箱地址，必要时撤回后重新邀请。',
    'This invitation was sent many times. Check the address; take it back and invite anew where it is wrong.',
  ],
  'claim-waits': [
    409,
    '您就该单位的申请正等待确认，内容与这次填写的不同。如需更改，请先撤回原申请，再重新提交。',
    'Your claim to this unit waits and says something else. Take it back first, then claim anew.',
  ],
  'too-many-claims': [
    409,
    '您等待确认的单位申请已达上限。请等候办理结果，或先撤回不需要的申请。',
    'Too many of your claims are open. Wait for an answer or withdraw one.',
  ],
  'claim-settled': [409, '该申请已经办结。请刷新页面查看结果。', 'This claim is settled. Reload to see how.'],
  'own-claim': [403, '您不能确认自己的申请。请由同事办理。', 'A colleague settles your own claim.'],
  'unit-of-another-body': [
    409,
    '该单位已有经办人，或已向其他部门申报，您处不能确认此申请。请不予确认，并请申请人由该单位现有经办人在“同事”页面邀请；无人可以邀请的，请其改向该单位申报的部门申请，或联系系统管理员。',
    'The unit has people, or cases elsewhere: your body cannot confirm this. Refuse it, and tell the claimant to have a colleague of the unit invite them, to claim with the body that the unit files with, or to ask the administrator.',
  ],
  'employer-needed': [422, '评审专家须填写工作单位。', 'An evaluator needs an employer.'],
  'role-of-office': [
    422,
    '该身份不属于所选单位（机构）。请重新选择。',
    'This office does not have that role. Choose again.',
  ],
  'already-invited': [
    409,
    '已向该邮箱发出邀请，尚未接受。如未收到，请重新发送该邀请。',
    'This address has an open invitation. Send that one again.',
  ],
  'too-many-invitations': [
    409,
    '尚未接受的邀请已达上限。请先撤回不需要的邀请。',
    'Too many invitations are open. Withdraw some first.',
  ],
  'invitation-settled': [
    409,
    '该邀请已被接受或撤回，不能再使用。如需加入，请联系邀请人重新发送。',
    'This invitation was accepted or taken back. Ask for another.',
  ],
  'inviter-gone': [
    409,
    '发送该邀请的人员已不在该单位任职，邀请失效。请联系该单位其他成员重新发送。',
    'Whoever sent this invitation works there no more. Ask somebody else of the office for another.',
  ],
  'invitation-expired': [
    410,
    '该邀请已过期。请联系邀请人重新发送。',
    'This invitation has expired. Ask for it to be sent again.',
  ],
  'invitation-unknown': [
    404,
    '邀请链接无效。请打开最近一次收到的邮件中的链接，或联系邀请人重新发送。',
    'No such invitation. Use the link of the latest mail, or ask for another.',
  ],
  'last-administrator': [
    409,
    '您是唯一的系统管理员，不能暂停或终止自己的资格。请先增加一名管理员。',
    'You are the last administrator. Add another one first.',
  ],
} as const satisfies Record<string, readonly [status: number, zh: string, en: string]>;
