/** The 33 London boroughs of the source, with their codes in this demo and their Chinese names. */

/** Name in the source → Chinese name. */
const CHINESE_NAMES: Readonly<Record<string, string>> = {
  'Barking and Dagenham': '巴金-达格纳姆区',
  Barnet: '巴尼特区',
  Bexley: '贝克斯利区',
  Brent: '布伦特区',
  Bromley: '布罗姆利区',
  Camden: '卡姆登区',
  'City of London': '伦敦市金融城',
  Croydon: '克罗伊登区',
  Ealing: '伊灵区',
  Enfield: '恩菲尔德区',
  Greenwich: '格林尼治区',
  Hackney: '哈克尼区',
  'Hammersmith and Fulham': '哈默史密斯-富勒姆区',
  Haringey: '哈林盖区',
  Harrow: '哈罗区',
  Havering: '黑弗灵区',
  Hillingdon: '希灵登区',
  Hounslow: '豪恩斯洛区',
  Islington: '伊斯灵顿区',
  'Kensington and Chelsea': '肯辛顿-切尔西区',
  'Kingston upon Thames': '泰晤士河畔金斯顿区',
  Lambeth: '兰贝斯区',
  Lewisham: '刘易舍姆区',
  Merton: '默顿区',
  Newham: '纽汉区',
  Redbridge: '雷德布里奇区',
  'Richmond upon Thames': '泰晤士河畔里士满区',
  Southwark: '萨瑟克区',
  Sutton: '萨顿区',
  'Tower Hamlets': '陶尔哈姆莱茨区',
  'Waltham Forest': '沃尔瑟姆福里斯特区',
  Wandsworth: '旺兹沃思区',
  Westminster: '威斯敏斯特市',
};

/** Codes are words: the official ones, a letter and eight digits, read like passport numbers. */
export function boroughCode(name: string): string {
  return name.toLowerCase().replaceAll(' ', '-');
}

/** @throws {Error} When the source has a borough that the table lacks. */
export function boroughName(name: string): { readonly en: string; readonly 'zh-CN': string } {
  const chinese = CHINESE_NAMES[name];
  if (!chinese) throw new Error(`${name} has no Chinese name.`);
  return { en: name, 'zh-CN': chinese };
}
