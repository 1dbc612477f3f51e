/** What search, layer list, filters, comparison and export say. */

const KINDS_ZH: Readonly<Record<string, string>> = {
  community: '蜂巢社区',
  scenic: '平安景区',
  reserve: '自然保护区',
  park: '法治园区',
  centre: '综治中心',
  station: '站所',
  'police-station': '派出所',
  'justice-office': '司法所',
  tribunal: '人民法庭',
  'eco-procuratorate': '生态环境检察室',
  'mediation-room': '调解室',
  'police-room': '警务室',
  'police-command': '公安指挥中心',
  'urban-management': '城镇管理中心',
};

const KINDS_EN: typeof KINDS_ZH = {
  community: 'Honeycomb community',
  scenic: 'Scenic area',
  reserve: 'Nature reserve',
  park: 'Lawful park',
  centre: 'Governance centre',
  station: 'Station',
  'police-station': 'Police station',
  'justice-office': 'Justice office',
  tribunal: 'Tribunal',
  'eco-procuratorate': 'Eco-procuratorial office',
  'mediation-room': 'Mediation room',
  'police-room': 'Police room',
  'police-command': 'Police command centre',
  'urban-management': 'Urban management centre',
};

export const controlsZh = {
  // search
  search: '搜索',
  searchPlaces: '名称、拼音首字母或代码',
  searchResults: '搜索结果',
  searchNone: (text: string) => `没有找到“${text}”`,
  searchHint: '可输入名称、拼音、首字母或代码',
  searchCount: (count: string) => `${count} 个结果`,
  searchMore: (shown: string, count: string) => `显示前 ${shown} 个，共 ${count} 个`,
  searchClose: '关闭搜索',
  searchFailed: '搜索没有成功，请再试',
  placeKind: (kind: string) => KINDS_ZH[kind] ?? kind,
};

export const controlsEn: typeof controlsZh = {
  search: 'Search',
  searchPlaces: 'Name, initials or code',
  searchResults: 'Search results',
  searchNone: (text) => `Nothing found for “${text}”`,
  searchHint: 'Type a name, its pinyin, its initials or a code',
  searchCount: (count) => `${count} results`,
  searchMore: (shown, count) => `The first ${shown} of ${count}`,
  searchClose: 'Close search',
  searchFailed: 'The search failed; try again',
  placeKind: (kind) => KINDS_EN[kind] ?? kind,
};
