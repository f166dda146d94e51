import type { Round } from '#domain/round.ts';

const districts = {
  310101: '黄浦区',
  310104: '徐汇区',
  310105: '长宁区',
  310106: '静安区',
  310107: '普陀区',
  310109: '虹口区',
  310110: '杨浦区',
  310112: '闵行区',
  310113: '宝山区',
  310114: '嘉定区',
  310115: '浦东新区',
  310116: '金山区',
  310117: '松江区',
  310118: '青浦区',
  310120: '奉贤区',
  310151: '崇明区',
} as const;

/** Commissions and bureaus of the city: a list for demonstration, the real one is the bureau's to give. */
const commissions = {
  'commission-education': '市教育委员会',
  'commission-health': '市卫生健康委员会',
  'commission-agriculture': '市农业农村委员会',
  'commission-science': '市科学技术委员会',
  'commission-economy-and-informatization': '市经济和信息化委员会',
  'commission-commerce': '市商务委员会',
  'commission-housing': '市住房和城乡建设管理委员会',
  'commission-transport': '市交通委员会',
  'bureau-ecology': '市生态环境局',
  'bureau-water': '市水务局',
  'bureau-greening': '市绿化和市容管理局',
  'bureau-culture-and-tourism': '市文化和旅游局',
  'bureau-civil-affairs': '市民政局',
  'commission-state-assets': '市国有资产监督管理委员会',
} as const;

/** R02: those who may nominate and forward. */
export const bodies: Round['bodies'] = [
  ...Object.entries(districts).map(([code, name]) => ({
    id: `district-${code}`,
    name: `上海市${name}人力资源和社会保障局`,
    kind: 'district' as const,
    regionCode: code,
  })),
  ...Object.entries(commissions).map(([id, name]) => ({ id, name: `上海${name}`, kind: 'commission' as const })),
];
