import { refusalsOfAccounts } from './refusals-of-accounts.ts';
import { refusalsOfFiles } from './refusals-of-files.ts';
import { refusalsOfAftermath } from './refusals-of-aftermath.ts';
import { refusalsOfEvaluation } from './refusals-of-evaluation.ts';
import { refusalsOfKeeping } from './refusals-of-keeping.ts';
import { refusalsOfService } from './refusals-of-service.ts';

/**
 * Every expected "no", in one place: its stable code, the HTTP status under which the API tells it, and a sentence for the
 * person concerned that says what to do next (Chinese is what users read; English stands beside it for the team).
 */
export const refusals = {
  'not-found': [
    404,
    '没有找到该记录，或您无权查看。请核对链接，或从“我的申报”重新进入。',
    'Not found, or not yours to see. Check the link.',
  ],
  'not-allowed': [
    403,
    '您的身份不能进行此操作。如有疑问请联系管理员。',
    'Your role may not do this. Ask an administrator.',
  ],
  'not-started': [409, '该申报尚未建立。请先新建申报。', 'This application does not exist yet. Start it first.'],
  'already-started': [409, '该申报已经建立。请打开已有的申报继续填写。', 'It exists already. Open the existing one.'],
  'not-frozen': [
    409,
    '申报表尚未定稿。请先定稿并打印，再上传盖章扫描件。',
    'The form is not frozen yet. Freeze and print it first.',
  ],
  'form-frozen': [
    409,
    '申报表已定稿，不能直接修改。如需修改，请先选择“重新编辑”，原定稿版本将作废。',
    'The form is frozen. Choose “edit again” first.',
  ],
  'awaiting-scan': [409, '申报表已定稿，正在等待盖章扫描件。', 'The form is frozen and a stamped scan is awaited.'],
  'not-submitted': [409, '申报单位尚未提交，现在不能办理。', 'The unit has not submitted yet.'],
  'already-submitted': [409, '该申报已经提交，无需重复操作。', 'Already submitted; nothing more to do.'],
  'being-corrected': [
    409,
    '该申报已退回修改，请等待申报单位重新提交。',
    'Returned for correction; wait for the new version.',
  ],
  'not-nominated': [409, '该申报尚未评估推荐。请先完成评估推荐。', 'Assess and nominate it first.'],
  'assessment-incomplete': [
    422,
    '评估意见不完整：请逐项回答评估要点并填写评估意见，再作推荐。',
    'Answer every item of the checklist first.',
  ],
  'already-nominated': [409, '该申报已经评估推荐。', 'Already nominated.'],
  'not-placed': [409, '该申报不在一览表中。', 'It does not stand on the summary.'],
  'already-placed': [
    409,
    '该申报已列入一览表。如需退回或变更，请先移出一览表。',
    'It stands on the summary. Take it out first.',
  ],
  'not-forwarded-yet': [409, '该申报尚未报送市局，市局现在不能办理。', 'It has not reached the bureau yet.'],
  'already-forwarded': [409, '该申报已报送市局，此操作不再适用。', 'Already forwarded to the bureau.'],
  'already-decided': [409, '该申报已有评审结果，此操作不再适用。', 'Already decided.'],
  'not-recommended': [409, '该申报未向人社部推荐，不能登记部级结果。', 'It was not recommended to the ministry.'],
  'application-declined': [409, '主管部门已决定不推荐该申报。', 'The nominating body has declined it.'],
  'application-withdrawn': [409, '该申报已撤回。如需申报，请新建。', 'Withdrawn. Start a new one.'],
  'application-lapsed': [
    409,
    '已过申报截止时间，该申报已失效。如确有原因，请联系主管部门申请延期。',
    'The deadline has passed. Ask the body for a named extension.',
  ],
  'application-not-forwarded': [
    409,
    '主管部门报送截止时间已过，该申报未报送。如确有原因，请联系市局申请延期。',
    'The body’s deadline has passed. Ask the bureau for a named extension.',
  ],
  'nothing-to-extend': [
    409,
    '该申报目前不受此截止时间限制，无需延期。',
    'No deadline applies here; nothing to extend.',
  ],
  'nothing-to-justify': [
    409,
    '该扫描件目前没有需要说明的提示。请刷新页面查看最新状态。',
    'No warning of this scan waits for a word. Reload the page.',
  ],
  'direct-route': [
    409,
    '该申报直接向市局申报，不经主管部门推荐和列表。',
    'A direct route skips nomination and placing.',
  ],
  'route-not-allowed': [
    422,
    '专家服务基地不能直接向市局申报。请选择行业主管部门或区人社局。',
    'A base cannot be filed directly. Choose a nominating body.',
  ],
  'body-missing': [422, '请选择报送的主管部门。', 'Choose the nominating body that this application is filed with.'],
  'body-unknown': [
    422,
    '所选主管部门不在本年度推荐单位名单中。请重新选择。',
    'This body does not nominate in this round. Choose another.',
  ],
  'body-same': [422, '该申报已在所选主管部门。请选择其他主管部门。', 'It lies with this body already. Choose another.'],
  'body-closed': [
    409,
    '所选主管部门的一览表已报送市局，不能再接收申报。请选择其他主管部门。',
    'That body has forwarded already. Choose another.',
  ],
  'committee-missing': [
    422,
    '高级职称评审委员会推荐须注明评审委员会；其他途径不得注明。',
    'This route names its title committee, and no other route does.',
  ],
  'body-excluded': [
    422,
    '直接申报不选择主管部门。请去掉主管部门后重试。',
    'A direct application names no body. Leave it out.',
  ],
  'correction-unnamed': [
    422,
    '退回修改须指明需要修改的内容；如确需全部开放修改，请明确选择“全部内容可修改”。',
    'Name the fields to correct, or say outright that everything is open.',
  ],
  'due-too-late': [
    422,
    '修改期限不能晚于本级可给的最后时间。请提前修改期限后重试。',
    'The correction must be back earlier; see "latestAt".',
  ],
  'fields-locked': [
    422,
    '退回修改期间只能修改审核人指明的内容。以下各项须与退回的版本一致，请改回原内容；确需修改的，请联系受理单位重新退回并指明该项。',
    'Only the fields that the reviewer named may change; see "errors".',
  ],
  'nothing-to-correct': [409, '该申报没有退回修改的记录。', 'It was never returned for correction.'],
  'quota-reached': [
    409,
    '已达到本年度申报名额上限。如需更换，请先撤回或移出已占用名额的项目。',
    'The quota is used up. Withdraw or take out the one that holds the place.',
  ],
  'too-late': [
    409,
    '已过截止时间，未予受理；已填写和已上传的材料均予留存。如确有原因，请向主管部门申请延期。',
    'Past the deadline; what was filled in and uploaded is kept, not admitted. Ask for a named extension.',
  ],
  'deadline-not-later': [
    422,
    '延期时间必须晚于现在的截止时间。',
    'An extension must end later than the present deadline.',
  ],
  'cut-off-after-deadline': [
    422,
    '本单位截止时间不能晚于市局截止时间。',
    'A body’s cut-off cannot lie after the round’s deadline.',
  ],
  'form-version-old': [
    409,
    '扫描件对应的申报表版本已作废。请打印、盖章并上传最新版本。',
    'The scan is of a void version. Print, stamp and upload the current one.',
  ],
  'summary-empty': [
    409,
    '一览表中还没有项目。请先列入项目，或声明本年度不推荐。',
    'The summary is empty. Place one or declare none.',
  ],
  'summary-not-issued': [
    409,
    '一览表尚未生成。请先生成并打印一览表。',
    'The summary is not issued. Issue and print it first.',
  ],
  'summary-incomplete': [
    409,
    '一览表中有项目正在退回修改。请等待其重新提交并列入，或将其移出。',
    'A placed application is being corrected. Wait for it or take it out.',
  ],
  'ranking-missing': [
    409,
    '有多个候选项目尚未排序（优中选优）。请先为每个候选项目排定不同的名次，或说明不排序的原因。',
    'More than one candidate and no full ranking. Rank them, or say why not.',
  ],
  'contact-phone-unusual': [
    409,
    '联系电话不像固定电话号码（如021-12345678）。请核对后修改，或说明情况。',
    'This is no landline. Correct it, or say why.',
  ],
  'page-code-unknown': [
    404,
    '该二维码不是本年度任何一份申报表或一览表的编码。请核对后重新扫描，或直接选择报送单位。',
    'No form of this round has this code.',
  ],
  'summary-forwarded': [409, '一览表已报送市局，不能再变更。', 'The summary was forwarded and cannot change.'],
  'nothing-declared': [409, '本单位已声明本年度不推荐项目。', 'The body has declared that it forwards none.'],
  'summary-not-empty': [
    409,
    '一览表中已有项目，不能声明不推荐。请先移出。',
    'Applications are placed. Take them out first.',
  ],
  'round-not-open': [409, '本年度申报尚未开始或已结束。', 'The round is not open.'],
  'round-already-open': [409, '本年度申报已经开始。', 'The round is open already.'],
  'round-not-closed': [
    409,
    '主管部门报送尚未截止，暂不能开始综合评估。',
    'Bodies may still forward; evaluation cannot begin yet.',
  ],
  'round-not-evaluating': [
    409,
    '综合评估尚未开始，暂不能准备或发布结果。',
    'Evaluation has not begun; decisions cannot be prepared or released.',
  ],
  'round-concluded': [409, '本年度申报工作已办结。', 'The round is concluded.'],
  'round-unfinished': [409, '仍有申报未办结，不能结束本年度工作。', 'Some applications are not in a final state yet.'],
  'nothing-recommended': [
    409,
    '目前没有向人社部推荐的项目，无法生成推荐材料。请先发布推荐结果，或指定申报。',
    'Nothing was recommended yet.',
  ],
  ...refusalsOfKeeping,
  'dossier-not-made': [
    409,
    '材料包正在生成，请稍后再下载。',
    'The dossier is still being made. Try again in a moment.',
  ],
  ...refusalsOfAftermath,
  ...refusalsOfEvaluation,
  ...refusalsOfService,
  'self-review': [
    403,
    '您是该申报单位的成员，不能办理本单位的申报。请由同事办理。',
    'You belong to the applicant unit. Let a colleague handle it.',
  ],
  ...refusalsOfAccounts,
  ...refusalsOfFiles,
  'upload-unknown': [404, '没有找到该次上传。请重新上传。', 'No such upload. Start a new one.'],
  'original-not-scanned': [
    409,
    '本环境未启用病毒扫描，不提供原始文件下载。请查看系统生成的页面图像。',
    'No malware scanner looks at files here: see the pictures of the pages.',
  ],
  'upload-closed': [
    409,
    '该次上传已经处理完毕，之后上传的文件不予采用。如需更换，请重新发起上传。',
    'This upload is closed; later bytes are not used. Start a new upload.',
  ],
  'changed-meanwhile': [
    409,
    '该记录刚被其他人更新。请刷新后重试。',
    'Somebody changed this meanwhile. Reload and try again.',
  ],
  'stale-version': [
    412,
    '您看到的内容已不是最新版本。您填写的内容未丢失，请刷新后重试。',
    'Your version is stale (If-Match). Reload and try again; nothing is lost.',
  ],
  'key-reused': [
    422,
    '同一操作编号用于了不同的内容。请刷新页面后重新操作。',
    'This Idempotency-Key was used with another body. Use a new key.',
  ],
  'in-progress': [409, '相同的操作正在处理，请稍候。', 'The same request is being processed. Try again in a moment.'],
} as const satisfies Record<string, readonly [status: number, zh: string, en: string]>;

export type RefusalCode = keyof typeof refusals;

/** The sentence that a person reads, in Chinese with English beside it. */
export function explain(code: RefusalCode): { status: number; zh: string; en: string } {
  const [status, zh, en] = refusals[code];
  return { status, zh, en };
}
