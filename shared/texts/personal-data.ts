import type { Round } from '#domain/round.ts';

interface Both {
  readonly zh: string;
  readonly en: string;
}
interface Section {
  readonly id: string;
  readonly heading: Both;
  readonly paragraphs: readonly Both[];
}
export interface PersonalDataNotice {
  readonly title: Both;
  readonly sections: readonly Section[];
}
type About = Pick<Round, 'title' | 'personalData'>;

/** `180天` up to half a year, `3年` beyond: as people say it. */
function period(days: number): Both {
  const years = Math.floor(days / 365);
  if (years < 1) return { zh: `${days}天`, en: `${days} days` };
  return { zh: `${years}年`, en: years === 1 ? 'one year' : `${years} years` };
}

function whoAndWhy({ title, personalData: { handler, contact } }: About): Section[] {
  return [
    {
      id: 'handler',
      heading: { zh: '谁处理', en: 'Who' },
      paragraphs: [
        {
          zh: `个人信息处理者：${handler.zh}。联系方式：${contact}。`,
          en: `Responsible: ${handler.en}. Contact: ${contact}.`,
        },
      ],
    },
    {
      id: 'purpose',
      heading: { zh: '为什么处理', en: 'Why' },
      paragraphs: [
        {
          zh: `仅用于办理“${title}”的申报、评估、报送、公布和资助，为履行法定职责所必需；不用于其他目的。`,
          en: 'Only to handle this call: application, evaluation, forwarding, publication and funding, as the law charges the office to do. For nothing else.',
        },
      ],
    },
  ];
}

const what: Section = {
  id: 'data',
  heading: { zh: '处理哪些信息', en: 'What' },
  paragraphs: [
    {
      zh: '领衔专家、团队专家和联系人的姓名、性别、出生年月、工作单位、职务、职称、专业、荣誉称号和联系电话，以及加盖公章的申报表扫描件。不收集身份证号码。',
      en: 'Of the leading expert, the experts and the contact: name, sex, month of birth, employer, post, title, speciality, honours and phone numbers; and the scan of the stamped form. No identity numbers.',
    },
    {
      zh: '填写他人信息前，请申报单位先告知本人并取得其同意参加。',
      en: 'Before filling in data of others, the unit tells them and asks whether they take part.',
    },
  ],
};

function howLong({ keptDays }: About['personalData']): Section {
  const { zh: unfiled, en: unfiledEn } = period(keptDays.unfiled);
  const { zh: unsuccessful, en: unsuccessfulEn } = period(keptDays.unsuccessful);
  const { zh: chosen, en: chosenEn } = period(keptDays.chosen);
  return {
    id: 'kept',
    heading: { zh: '保存多久', en: 'For how long' },
    paragraphs: [
      {
        zh: `未提交的申报：申报截止后保存${unfiled}；已提交但未入选的：本年度申报办结后保存${unsuccessful}；列入市级或国家级的：办结后保存${chosen}。期满自动删除，仅保留不含个人信息的办理记录和校验码。`,
        en: `Never filed: ${unfiledEn} after the deadline. Filed and not chosen: ${unsuccessfulEn} after the round is concluded. Listed: ${chosenEn} after that. Then they are erased; what stays is a record without personal data, and hashes.`,
      },
    ],
  };
}

const toWhom: Section = {
  id: 'recipients',
  heading: { zh: '提供给谁', en: 'To whom' },
  paragraphs: [
    {
      zh: '所选的主管部门、市人力资源社会保障局及其评审专家；推荐国家级的，报送人力资源社会保障部。信息存储在中国境内，每次查看完整电话或下载材料均留有记录。',
      en: 'The nominating body, the bureau and its evaluators; if recommended, the ministry. Stored inside the country; whoever sees full phone numbers or downloads files is on record.',
    },
  ],
};

const rights: Section = {
  id: 'rights',
  heading: { zh: '您的权利', en: 'Your rights' },
  paragraphs: [
    {
      zh: '本人可以要求查阅、复制、更正或删除自己的信息，请通过上述联系方式提出；申报办理期间的更正由申报单位修改申报表后重新提交。',
      en: 'You may ask to see, copy, correct or erase your data at the contact above; while a case is open, the unit corrects the form and files it again.',
    },
  ],
};

/**
 * What a person is told before anything of theirs is asked for: who, why, what, for how long, to whom, and their rights
 * (Personal Information Protection Law, art. 17, 23, 45 to 50). One home: the API gives it out and the portal shows it.
 */
export function personalDataNotice(round: About): PersonalDataNotice {
  return {
    title: { zh: '个人信息处理告知', en: 'How personal data are handled' },
    sections: [...whoAndWhy(round), what, howLong(round.personalData), toWhom, rights],
  };
}
