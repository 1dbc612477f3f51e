/** What `init` reports. */
export const assumptionsZhCn = {
  'id-from-row': (count: number) => `没有编号列，按行号编了号（${count} 条）`,
  'code-from-row': (count: number) => `没有代码列，按次序编了代码（${count} 条）`,
  'code-shortened': (count: number) => `12 位统计代码去掉了末尾的零（${count} 条）`,
  'level-from-code': (count: number) => `级别由代码的位数得出（${count} 条）`,
  'level-assumed': (count: number) => `没有级别，都当作市以下的一级（${count} 条）`,
  'parent-assumed': (count: number) => `没有上级代码，市以下的一级直接归市（${count} 条）`,
  'kind-assumed': (count: number) => `没有网格类型，都当作综合网格（${count} 条）`,
  'stage-from-dates': (count: number) => `办理状态由办结、受理时间得出（${count} 条）`,
  'tier-unknown': (count: number) =>
    `没有办理层级；这些事项不计入与层级有关的指标（村级化解率、不出乡率、上交率），全都没有层级时这些指标显示为“未采集”（${count} 条）`,
  'type-other': (count: number) => `类型对应不上，归入“99 其他”（${count} 条）`,
  'division-by-name': (count: number) => `所属区划由名称查得代码（${count} 条）`,
  'division-by-position': (count: number) => `所属区划按位置得出（${count} 条）`,
  'division-by-code': (count: number) => `所属区划由网格编码得出（${count} 条）`,
  'division-by-grid': (count: number) => `所属区划的写法查不到，按网格记（${count} 条）`,
  'division-not-code': (count: number) =>
    `所属区划写的是名称，不是代码，在地图上对不上；加 --city city.json，按城市的边界换成代码（${count} 条）`,
  'division-unknown': (count: number) => `查不到所属区划，只计入全市（${count} 条）`,
  'grid-unknown': (count: number) => `网格不在网格文件里，只记到区划（${count} 条）`,
  'collected-from-accepted': (count: number) => `没有采集时间，用受理时间代替（${count} 条）`,
};

export const reportZhCn = {
  title: (city: string) => `${city}：数据整理报告`,
  outcome: '结果',
  made: (city: string, code: string, records: number) =>
    `已生成城市“${city}”（代码 ${code}），共采用 ${records} 条记录。坐标全部换算为 WGS 84。`,
  privacy: '文件中有个人信息列。它们没有被读入，也没有写进任何输出文件。',
  timeZone: (zone: string) =>
    `时区取本机的 ${zone}；如果不是城市的时区，用环境变量指明后重新执行，例如 \`TZ=Europe/London npx hivemap init …\`。`,
  read: '读了哪些文件',
  readColumns: ['文件', '用作', '格式', '坐标系', '读到', '采用', '未采用'],
  mapped: (file: string) => `${file}：每一列怎么用`,
  mappedColumns: ['列名', '用作'],
  private: '个人信息，未读入',
  position: '位置（经纬度）',
  nothingTaken: (file: string, read: number) =>
    `${file} 的 ${read} 条记录全部未采用，城市里没有这份数据；原因见下面“需要核对的”`,
  crsTold: (guess: string, undo: string) =>
    `坐标系：${guess}；已换算为 WGS 84。如果不对，用 \`${undo} --force\` 重新执行 init`,
  crsAssumed: (crs: string, guess: string, undo: string) =>
    `坐标系没有依据，假定为 ${crs}：${guess}。假定错了，地图会整体偏移几百米；请拿一处已知的地点核对，不对就用 \`${undo} --force\` 重新执行 init`,
  crsOfBorders: (crs: string, undo: string) =>
    `坐标系看不出来，按边界文件的 ${crs} 处理；如果不对，用 \`${undo} --force\` 重新执行 init`,
  numbers: {
    'day-number': (field: string, count: number) =>
      `${field}：${count} 个整数按电子表格的日期序号读取（例如 46086 是 2026-03-05），请核对`,
    epoch: (field: string, count: number) =>
      `${field}：${count} 个整数按时间戳（1970 年以来的秒或毫秒）读取，请核对`,
  },
  unlisted: (count: number) => `写法太多，另有 ${count} 个值的换算没有列在下表`,
  privateValues: (count: number) => `没有对应的字段，未采用（其中 ${count} 个值疑似个人信息）`,
  noField: '没有对应的字段，未采用',
  account: (file: string) => `${file}：需要核对的`,
  missing: (field: string) => `没有找到必填的列：${field}。可用 --columns 字段=列名 指明`,
  dates: (field: string, count: number) => `${field}：${count} 个日期换成了标准写法`,
  ambiguousDates: (header: string) =>
    `${header}：像 03/04/2026 这样的日期分不清日和月，按“月/日/年”读取，请核对`,
  unknownValue: '不认识，未采用',
  unknownType: '不认识，归入“99 其他”',
  valueColumns: ['字段', '原来的写法', '读作', '次数'],
  remaining: '整理之后仍有的问题',
  next: '接下来',
  steps: (folder: string, chinese: boolean) => [
    `核对上面“需要核对的”各条；对应错了的列，用 --columns 指明后加 --force 重新执行 init。`,
    `检查数据：\`npx hivemap validate ${folder}/city.json\``,
    `在本机看地图：\`npx hivemap serve ${folder}/city.json\``,
    `打开 ${folder}/city.json，把 purpose 改成真实的使用目的。现在的 scope 是 internal（只供内部使用）。`,
    ...(chinese ? ['要公开展示行政区划，须先取得审图号并填入 mapReview。'] : []),
  ],
};
