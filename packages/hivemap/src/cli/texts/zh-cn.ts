import type { Assumption, CrsGuess, ValueSort } from '@hivemap/core/tools';
import type { LessHidden } from '../aggregate/less-hidden.js';
import type { AdviceId, CheckId } from '../doctor/check.js';
import { helpZhCn } from './help-zh-cn.js';
import { reportZhCn, assumptionsZhCn } from './report-zh-cn.js';

const CRS_CLUES: Readonly<Record<CrsGuess['clue'], string>> = {
  stated: '由 hivemap 写出，文件里写明',
  declared: '文件自己声明',
  'centroid-column': '由各区域的形状与文件自带的中心点列对照得出',
  'file-name': '按文件名推测',
  'provider-columns':
    '列名与国内地图服务商的边界文件一致：原样下载的是 GCJ-02，换算过的也还是这些列名，单凭文件无法判断',
  echarts: '旧版 ECharts 地图，均为 GCJ-02',
  projected: '坐标不是经纬度（可能是投影坐标，单位为米），请先转换为经纬度',
  'outside-china': '在中国境外，没有偏移的问题',
  none: '单凭此文件无法判断',
};

const sorts: Readonly<Record<ValueSort, string>> = {
  empty: '空',
  whole: '整数',
  number: '小数',
  boolean: '是否',
  date: '日期',
  text: '文字',
  list: '列表',
  object: '对象',
};

const checks: Readonly<Record<CheckId, string>> = {
  node: 'Node.js',
  package: '已安装的包',
  worker: '后台线程文件',
  browser: '浏览器',
  webgl2: 'WebGL 2（最大纹理）',
  fonts: '中文字体',
  page: '页面',
  csp: '内容安全策略（CSP）',
  manifest: '城市清单',
  resource: '数据文件',
};

const advice: Readonly<Record<AdviceId, string>> = {
  'update-node': '需要 Node.js 20.19 或更高版本。',
  reinstall: '文件缺失：删除 node_modules 后重新执行 npm install。',
  'install-browser':
    '没有找到可用的 Chrome、Chromium 或 Edge（或无法启动）；可用环境变量 CHROME_PATH 指明位置。不影响其他命令。',
  'enable-webgl': '浏览器画不了 WebGL 2，地图无法显示：请启用硬件加速，或更新显卡驱动与浏览器。',
  'install-fonts': '没有找到中文字体，汉字会显示成方框。Debian、Ubuntu：apt-get install fonts-noto-cjk。',
  'page-unreachable': '打不开这个页面：请检查地址、网络，以及服务是否已启动。',
  'csp-missing': '页面没有内容安全策略。可以运行，但建议照部署文档加上。',
  'csp-script': "策略不允许加载本站脚本：script-src 需含 'self'。",
  'csp-worker': "策略不允许后台线程：worker-src 需含 'self'。",
  'csp-style': "策略不允许本站样式：style-src 需含 'self'。",
  'csp-connect': "策略不允许读取数据：connect-src 需含 'self' 或数据所在的站点。",
  'csp-image': '策略不允许 data: 图片：img-src 需含 data:。',
  'no-city': '页面里没有 <hive-city src> 或 <hive-map src>（也可能由脚本生成），数据未检查。',
  unreachable: '读不到：请检查路径和访问权限。',
  'html-instead': '得到的是网页而不是数据：通常是路径写错，或登录已过期。',
};

export const zhCn = {
  help: helpZhCn,
  report: reportZhCn,
  assumptions: assumptionsZhCn satisfies Readonly<Record<Assumption, (count: number) => string>>,
  reading: (name: string) => `正在读取 ${name}`,
  severities: { error: '错误', warning: '警告' },
  fileError: (code: string, path: string) =>
    ({
      ENOENT: `找不到：${path}`,
      EACCES: `没有权限：${path}`,
      EPERM: `没有权限：${path}`,
      EISDIR: `这是文件夹，不是文件：${path}`,
      ENOSPC: `磁盘已满：${path}`,
      EADDRINUSE: '端口已被占用，请用 --port 换一个',
    })[code] ?? `读写失败（${code}）：${path}`,
  crsGuess: ({ crs, clue, shiftMeters }: CrsGuess) => {
    const shift =
      shiftMeters === null || shiftMeters === 0
        ? ''
        : crs === null
          ? `；若为 GCJ-02，按 WGS 84 读会偏约 ${shiftMeters} 米`
          : `；与 WGS 84 相差约 ${shiftMeters} 米`;
    return `${crs ?? '未知'}（${CRS_CLUES[clue]}${shift}）`;
  },
  usage: {
    seeHelp: '用法见 hivemap --help',
    unknownCommand: (name: string) => `没有命令 ${name}`,
    unknownOption: (name: string) => `没有选项 --${name}`,
    optionValue: (name: string) => `选项 --${name} 的写法不对：检查是否缺少值，或多给了值`,
    missingFile: '请给出文件',
    missingFiles: '请给出输入和输出两个文件',
    tooMany: (rest: string) => `多余的参数：${rest}`,
    number: (name: string, least: number) => `--${name} 应为不小于 ${least} 的数`,
    choice: (name: string, choices: readonly string[]) => `--${name} 应为其中之一：${choices.join('、')}`,
    columns: (pair: string) => `--columns 应写作 字段=列名，而不是 ${pair}`,
    set: (pair: string) => `--set 应写作 字段=值，而不是 ${pair}`,
    crs: (written: string, choices: readonly string[]) =>
      `--crs 没有 ${written}；应为 ${choices.join('、')}，或按文件写作 divisions=gcj02,matters=wgs84`,
    notGiven: (name: string, given: readonly string[]) =>
      `${name}：没有给出这种文件，给出的有 ${given.join('、')}`,
    unknownField: (field: string, resource: string, fields: readonly string[]) =>
      `${resource} 没有字段 ${field}；有 ${[...new Set(fields)].join('、')}`,
    unknownHeader: (header: string, headers: readonly string[]) =>
      `文件里没有列 ${header}；有 ${[...new Set(headers)].join('、')}`,
    outFormat: (formats: readonly string[]) => `无法由文件名得知要写的格式，可以写：${formats.join('、')}`,
  },
  validate: {
    columns: ['资源', '采用', '未采用', '错误', '警告'],
    more: (count: number) => `另有 ${count} 条未列出（--max-problems 可以调整）`,
    ok: '没有错误。',
    failed: '有错误，见上。',
  },
  inspect: {
    sorts,
    file: '文件',
    format: '格式',
    records: '记录',
    unreadable: (count: number) => `（另有 ${count} 条无法读取）`,
    geometry: '几何',
    none: '无',
    extent: '范围',
    crs: '坐标系',
    quality: '几何质量',
    sound: (count: number) => `完好 ${count}`,
    times: (count: number) => `${count} 处`,
    resource: '可能是',
    unknownResource: '看不出是哪种资源',
    unknownTable:
      '没有足够的列对得上数据契约。已经汇总好的数用作 indicators：每行一个区域、一项指标，要有 division 或 grid、indicator、period、numerator；用 convert --resource indicators 的 --columns 字段=列名 指明；整份文件同一个值的，用 --set indicator=…,period=…',
    missing: (fields: string) => `缺少必填字段：${fields}`,
    derived: (fields: string) => `没有列的必填字段：${fields}（init 会由边界、编码等得出）`,
    private: (byName: boolean, values: number) =>
      byName ? '个人信息列，不会采用' : `其中 ${values} 个值疑似个人信息，会被拒绝`,
    columns: ['列', '内容', '不同值', '对应字段'],
  },
  convert: {
    noGeometry: '没有任何带几何的记录，FlatGeobuf 写不了',
    written: (count: number, file: string) => `已写入 ${file}：${count} 条记录`,
    nothingWritten: (file: string) => `没有写 ${file}：没有一条可用的记录`,
    needsResource: (option: string) => `${option} 要与 --resource 一起用`,
    noDivisions: (file: string) => `${file} 没有可读的行政区划文件（resources.divisions.href）`,
    unusedColumns: (keys: readonly string[]) =>
      `这些列没有对应的字段，未写出：${keys.join('、')}；需要的用 --columns 字段=列名 指明`,
    declareCrs: (crs: string) => `文件里不带坐标系：在 city.json 的资源上写明 "crs": "${crs}"`,
    crsNotSaid: (likely: string, taken: string) =>
      `警告  没有指明 --from-crs，按 ${taken} 读取；这个文件可能是 ${likely}，如果是，请加 --from-crs ${likely} 重来`,
    leftOut: {
      personal: (key: string, count: number) => `列 ${key}：${count} 个值是个人信息或疑似个人信息，未写出`,
      names: (key: string, count: number) =>
        `列 ${key}：像是人名，${count} 个值未写出；如果不是人名，用 --columns 字段=${key} 指明`,
      'free-text': (key: string, count: number) =>
        `列 ${key}：是随意填写的文字，可能写有个人信息，${count} 个值未写出；确实需要，用 --columns 字段=${key} 指明`,
    },
    textColumns: (keys: readonly string[]) =>
      `这些列的文字照原样写出：${keys.join('、')}。其中有没有人名，程序无法断定，外传之前请核对；加 --resource 则只写数据契约里的字段`,
    unreadable: (count: number) => `${count} 条记录无法读取，未写出`,
    beyondRepair: (count: number, reason: string, places: readonly number[], lines: boolean) =>
      `${count} 条记录的几何无法修复（${reason}），未写出几何：第 ${places.join('、')}${count > places.length ? ' …' : ''} ${lines ? '行' : '条'}`,
  },
  aggregate: {
    counting: '正在汇总',
    missingOut: '请用 --out 给出要写的文件（csv、ndjson 或 json）',
    written: (rows: number, suppressed: number, file: string) =>
      `已写入 ${file}：${rows} 行，其中 ${suppressed} 行为保护隐私而隐去`,
    allHidden:
      '所有数都隐去了：每一格不是太小，就是能用来反推太小的数（与公开地图同一套格子，含未写出的层级）。事项多起来，或改用较小的 k，才有可以公布的数',
    mostHidden: (better: readonly LessHidden[], top: string) => {
      const parts = better.map(({ of, rows, hidden }) =>
        of === 'city'
          ? `只看全市（--levels ${top}），${rows} 行隐去 ${hidden} 行`
          : `只看季度和全年（--periods），${rows} 行隐去 ${hidden} 行`,
      );
      return `一半以上隐去了，因为数太小：${[...parts, '事项多起来，可以公布的也会多起来'].join('；')}`;
    },
    leftOut: (ids: string) => `不能以分子分母公布的指标未写入：${ids}`,
    nothing: '没有可以公布的数：没有已结束的期间，或没有事项',
    mayChange: (file: string) =>
      `${file} 已存在，没有 --keep：记录修订过的话，已结束期间的数会变，前后两次之差可能透露个案。详见 hivemap aggregate --help`,
    keptUnreadable: (file: string) => `读不了 --keep 指定的文件：${file}`,
    notKept: (file: string) => `${file} 不是这个城市以前用 --keep 写下的文件；没有写任何东西`,
    lowK: (least: number) => `--k 只能调高：应为不小于 ${least} 的整数`,
    period: (period: string) => `公开的期间只有整年、季度和月（2026、2026-Q3、2026-10），而不是 ${period}`,
    level: (level: string, shown: readonly string[]) => `公开的层级只有 ${shown.join('、')}，而不是 ${level}`,
  },
  serve: {
    port: (most: number) => `--port 应为 0 到 ${most} 的整数`,
    noPage: '安装不完整：缺少页面文件，请重新安装 hivemap',
    noManifest: (path: string) => `这不是城市清单（JSON）：${path}`,
    elsewhere: (href: string) => `警告  数据在别的站点，页面的安全策略不允许读取：${href}`,
    running: (address: string) => `城市在 ${address}`,
    stop: '只有本机可以打开；按 Ctrl+C 结束',
  },
  simulate: {
    port: (name: string, most: number) => `--${name} 应为 0 到 ${most} 的整数`,
    mqtt: '--mqtt 应为消息代理的地址：mqtt://、mqtts://、ws:// 或 wss://',
    noBroker: (host: string) => `${host} 没有可用的 MQTT 消息代理`,
    nothing: '这座城市没有可以回放的数据：缺少事项、客流、告警和数据链路',
    manifest: (address: string) => `城市清单：${address}`,
    live: (entry: string) => `各项数据的 "live"：${entry}`,
    now: (at: string, messages: number, listeners: number) =>
      `${at}   消息 ${messages} 条   接收方 ${listeners} 个`,
  },
  doctor: {
    checks,
    advice,
    url: '--url 应为 http:// 或 https:// 开头的地址',
    ok: '可以使用。',
    failed: '有需要解决的问题，见上。',
  },
  intake: {
    finding: (field: string, message: string, count: number, places: readonly number[], lines: boolean) =>
      `${field === '' ? '' : `${field}：`}${message}（${count} 处${places.length === 0 ? '' : `，第 ${places.join('、')}${count > places.length ? ' …' : ''} ${lines ? '行' : '条'}`}）`,
    refusedColumn: (name: string) => `警告  列 ${name} 是个人信息，未采用`,
    rejected: (rejected: number, read: number) => `${read} 条记录中 ${rejected} 条未采用`,
  },
  init: {
    missingFolder: '请给出要写到的文件夹，例如 hivemap init 我的城市 --divisions 边界.geojson',
    missingDivisions: '请用 --divisions 给出行政区划边界文件；想先看演示城市，请加 --demo',
    demoAlone: '--demo 本身就是一座完整的城市，不能再给 --divisions',
    noDemo: '安装不完整：缺少演示城市，请重新安装 hivemap',
    demoTaken: (name: string, path: string) => `演示城市${name}（记录为虚构，界线为示意）在 ${path}`,
    exists: (path: string) => `${path} 已经存在；要覆盖请加 --force`,
    noDivisions: (file: string) => `${file} 里没有一条可用的行政区划`,
    askDivisions: '行政区划边界文件：',
    askMatters: '事项（工单）文件，没有可直接回车：',
    askCrs: (file: string) => `${file} 的坐标系：`,
    askColumn: (file: string, field: string, headers: string) =>
      `${file} 里哪一列是 ${field}？可选：${headers}；没有可直接回车：`,
    askName: '城市名称：',
    askPurpose: '这些数据为什么展示（使用目的，必填）：',
    purpose: '内部核对数据（使用目的待定）',
    crsClue: (file: string, guess: string) => `${file}：${guess}`,
    crsNeeded: (file: string, resource: string, proposal: string) =>
      `${file} 看不出坐标系，弄错会偏几百米：请用 --crs ${resource}=… 指明；加 --yes 则按 ${proposal} 处理`,
    crsUnknown: (file: string, crs: string, resource: string) =>
      `警告  ${file} 看不出坐标系，假定为 ${crs}；如果不是，请用 --crs ${resource}=… 指明`,
    crsOfBorders: (file: string, crs: string) =>
      `${file} 看不出坐标系，按边界文件的 ${crs} 处理；如果不是，请用 --crs 指明`,
    crsGuessed: (file: string, crs: string) => `${file} 的坐标系看来是 ${crs}；如果不是，请用 --crs 指明`,
  },
  resources: {
    divisions: '行政区划',
    grids: '网格',
    matters: '事项',
    communities: '蜂巢社区',
    centres: '综治中心',
    stations: '站所',
    scenicAreas: '景区',
    parks: '园区',
    enterprises: '企业',
    rivers: '河流',
    indicators: '汇总指标',
  } as Readonly<Record<string, string>>,
} as const;
