import { explain, type RefusalCode } from '#domain/refusals.ts';
import type { Refusal } from '#domain/refuse.ts';

/** RFC 9457 problem details with a stable `code`; `detail` is the Chinese sentence for the person, `title` the English one. */
export interface Problem {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly extra?: Readonly<Record<string, unknown>>;
  readonly retryAfterSeconds?: number;
}

/** What can be wrong with a request before any rule of the domain is asked. */
export const requestProblems = {
  'invalid-json': [400, '请求内容不是有效的 JSON。请检查后重试。', 'The body is not valid JSON.'],
  'invalid-request': [
    422,
    '请求内容有误，请按提示修改后重试；已填写的内容未丢失。',
    'Some fields are wrong: correct what is marked.',
  ],
  'form-incomplete': [
    422,
    '申报表尚有未填写或填写有误的内容，请按提示逐项修改；已填写的内容未丢失。',
    'The form has errors.',
  ],
  'warnings-unjustified': [
    422,
    '有提示事项尚未说明。请逐条修改，或填写书面说明；已填写的内容未丢失。',
    'Some warnings have no reason yet.',
  ],
  'reason-needed': [
    422,
    '该结果与通知的要求不符。请改选结果，或写明理由后再办理。',
    'The notice speaks against this outcome: choose another, or give a reason.',
  ],
  'unsupported-media-type': [415, '请使用 application/json 格式提交。', 'Send application/json.'],
  'body-too-large': [413, '提交的内容过大。请减少内容后重试。', 'The body is too large.'],
  'idempotency-key-missing': [
    400,
    '缺少操作编号（Idempotency-Key）。请刷新页面后重试。',
    'Send an Idempotency-Key header: 8 to 128 letters, digits, "-" or "_".',
  ],
  'if-match-missing': [
    428,
    '缺少版本号（If-Match）。请刷新页面后重试。',
    'Send an If-Match header with the version you saw.',
  ],
  'route-unknown': [404, '没有找到该地址。', 'No such route.'],
  'identity-missing': [401, '请先登录。', 'Sign in first.'],
  'too-many-requests': [429, '操作过于频繁，请稍候再试。', 'Too many requests; see Retry-After.'],
  unavailable: [
    503,
    '系统暂时繁忙，您的内容未丢失，请稍候重试。',
    'Temporarily unavailable; try again, see Retry-After.',
  ],
  'internal-error': [
    500,
    '系统出现错误，已记录。请稍后重试；如仍有问题，请提供请求编号与我们联系。',
    'Unexpected error; quote the request id.',
  ],
} as const satisfies Record<string, readonly [number, string, string]>;
export type RequestProblemCode = keyof typeof requestProblems;

export function requestProblem(
  code: RequestProblemCode,
  more: Pick<Problem, 'extra' | 'retryAfterSeconds'> = {},
): Problem {
  const [status, detail, title] = requestProblems[code];
  return { status, code, title, detail, ...more };
}

export function refusalProblem(refusal: Refusal): Problem {
  const { status, zh, en } = explain(refusal.code);
  return { status, code: refusal.code, title: en, detail: zh, ...(refusal.detail ? { extra: refusal.detail } : {}) };
}

/** Ends a request with a problem from wherever it is noticed. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

export function refuseRequest(code: RefusalCode): never {
  throw new ProblemError(refusalProblem({ code }));
}
