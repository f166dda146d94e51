import type { Round } from '#domain/round.ts';

const both = ['body', 'bureau'] as const;
const item = (
  rule: string,
  words: readonly [zh: string, en: string],
  about: { kinds: Round['checklist'][number]['kinds']; tiers?: Round['checklist'][number]['tiers'] },
): Round['checklist'][number] => ({
  rule,
  tiers: about.tiers ?? [...both],
  kinds: about.kinds,
  question: { zh: words[0], en: words[1] },
});
const everyKind: Round['checklist'][number]['kinds'] = ['service-team', 'service-base'];

/** What the notice leaves to a person's judgement (J): the words themselves stand in `clauses.json` under the same rule. */
export const checklist: Round['checklist'] = [
  item('R04', ['专家是否有较高的学术造诣和扎实的业务能力？', 'Are the experts of standing and able?'], {
    kinds: everyKind,
  }),
  item('R07', ['是否深入基层一线广泛征集需求？', 'Were demands collected widely at the grassroots?'], {
    kinds: ['service-team'],
  }),
  item('R09', ['工作方案是否详细、可行？', 'Is the work plan detailed and feasible?'], { kinds: ['service-team'] }),
  item('R14', ['依托单位是否有较好的技术创新实力、科研基础？', 'Is the host strong in innovation and research?'], {
    kinds: ['service-base'],
  }),
  item('R15', ['发展规划是否明确，内部管理制度是否健全？', 'Are the development plan and the rules sound?'], {
    kinds: ['service-base'],
  }),
  item('R18', ['是否围绕高质量发展、现代化产业体系、区域协调发展？', 'Does it serve the national aims?'], {
    kinds: everyKind,
    tiers: ['bureau'],
  }),
  item('R19', ['是否围绕“五个中心”、五个新城和新发展格局？', 'Does it serve the aims of the city?'], {
    kinds: everyKind,
  }),
  item('R31', ['扫描件上的公章是否为申报单位的公章，与单位名称一致？', 'Is the seal the unit’s own?'], {
    kinds: everyKind,
  }),
];
