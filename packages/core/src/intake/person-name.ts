/** The hundred most frequent surnames, who are five sixths of the people, and frequent ones of two characters. */
const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓韩冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付傅方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷曲盛冉蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司古吉缪车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝';
const COMPOUND = /^(?:欧阳|上官|司马|诸葛|司徒|东方|皇甫|尉迟|公孙|慕容|令狐|夏侯|端木)[\u4e00-\u9fff]{1,2}$/;
const SINGLE = new RegExp(`^[${SURNAMES}][\\u4e00-\\u9fff]{1,2}$`);
/** What places, offices and kinds of things end with. */
const NO_PERSON =
  /[区县市镇乡村街路道巷社组院所局队站处室部科会厅厂店场馆校园城门口桥河江湖溪沟湾坝坪坡岭山岩寨营屯堡塘岛庙寺港码头楼栋号类型费款等级]$/;
/** Words of the trade that begin with a surname. */
const WORDS = new Set(
  '金融 合同 房产 房屋 路灯 路面 水电 安全 常规 时限 方式 方案 程序 解决 解答 管理 管网 石油 石材 高空 高速 明确 明火 成功 成立 时间 查处 查询 应急 全部 全市 单位 单元 边界 田地 林地 林木 车辆 车位 文化 文明 武装 任务 夏季 白天 黄色 金额 师资 和解 和谐 关闭 关停 关注 司法 游客 连续 费用 商业 商户 农业 农民 农资 左右 严重 温度 方位 万元 包装 尚可 安装 马上 高危 高龄 项目 常态 古树 华侨 华东 华南 华北 东方 盛夏 符合 平安 易燃 申请 申诉 全体 明显 明星'.split(
    ' ',
  ),
);
const LATIN = /^(?:Mr|Mrs|Ms|Miss|Dr)\.? [A-Z][\p{L}'-]+(?: [A-Z][\p{L}'-]+)?$/u;

/**
 * Whether a text may be the name of a person. No program knows it: 高明 is a district and a man. Of a whole column
 * it tells most of the time.
 */
export function isLikePersonName(text: string): boolean {
  const name = text.replace(/[\s·•]/g, '');
  if (LATIN.test(text.trim())) return true;
  if (NO_PERSON.test(name) || WORDS.has(name)) return false;
  return SINGLE.test(name) || COMPOUND.test(name);
}
