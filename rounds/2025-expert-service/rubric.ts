import type { Round } from '#domain/round.ts';

type Criterion = Round['rubric'][number];
const any: Criterion['kinds'] = ['service-team', 'service-base'];

const criterion = (
  id: string,
  words: readonly [zh: string, en: string],
  about: { rules: string[]; weight: number; kinds?: Criterion['kinds'] },
): Criterion => ({
  id,
  rules: about.rules,
  kinds: about.kinds ?? any,
  weight: about.weight,
  max: 10,
  label: { zh: words[0], en: words[1] },
});

/** What the notice says that the bureau weighs ("代表性强、影响面广；示范引领作用突出"), with weights that are a setting. */
export const rubric: Round['rubric'] = [
  criterion('representativeness', ['代表性', 'Representativeness'], { rules: ['R39'], weight: 20 }),
  criterion('reach', ['影响面', 'Reach'], { rules: ['R39'], weight: 20 }),
  criterion('demonstration', ['示范引领作用', 'Demonstration and leadership'], { rules: ['R39'], weight: 20 }),
  criterion('city-aims', ['与“五个中心”、五个新城和新发展格局的契合', 'Fit with the five centres and five new towns'], {
    rules: ['R19'],
    weight: 15,
  }),
  criterion('national-aims', ['服务高质量发展、现代化产业体系和区域协调发展', 'Fit with the national aims'], {
    rules: ['R18'],
    weight: 10,
  }),
  criterion('matching', ['需求对接与工作方案', 'Match of demands, experts and plan'], {
    rules: ['R07', 'R08', 'R09'],
    weight: 15,
    kinds: ['service-team'],
  }),
  criterion('foundation', ['创新实力、规划与制度', 'Strength, plan and rules of the host'], {
    rules: ['R14', 'R15'],
    weight: 15,
    kinds: ['service-base'],
  }),
];
