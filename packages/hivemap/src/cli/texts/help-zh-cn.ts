const globals = `通用选项
  --locale zh-CN|en   语言，默认按环境变量
  --format text|json  结果的形式
  --quiet, -q         不输出进度和说明
  --no-color          不用颜色
  --help, -h          这段说明
  --version           版本

退出码：0 正常，1 输入中有错误，2 用法不对，3 无法读写。进度和说明在标准错误，结果在标准输出。`;

export const helpZhCn = {
  hivemap: `hivemap：城市数据的整理、检查与查看

  hivemap init <文件夹> --divisions 文件 …   由边界文件和表格生成一座城市
  hivemap validate <city.json>              检查清单和全部数据
  hivemap inspect <文件>                    看一个文件里有什么
  hivemap convert <输入> <输出>             转换格式和坐标系，修复、简化几何
  hivemap aggregate <city.json> --out 文件  把事项汇总成可以公布的指标
  hivemap serve <city.json>                 在本机打开城市
  hivemap simulate <city.json>              反复回放最后一天，实时推送
  hivemap doctor                            缺什么、怎么办

每个命令的说明：hivemap <命令> --help

${globals}`,
  validate: `hivemap validate <city.json>：检查清单和它列出的全部数据

  --max-problems N    最多列出几条问题（文字形式默认 100）

例
  hivemap validate city.json
  hivemap validate city.json --format json > 检查结果.json

${globals}`,
  inspect: `hivemap inspect <文件>：格式、字段、可能是哪种资源、坐标系、范围、几何质量
不显示任何数据值。

例
  hivemap inspect 边界.geojson
  hivemap inspect 工单.csv --format json

${globals}`,
  convert: `hivemap convert <输入> <输出>：转换格式
可以写 geojson、topojson、ndjson、csv（几何为 WKT）、flatgeobuf（.fgb）、json；文件名加 .gz 则压缩。
不写出：个人信息的列和值、像是人名的列、随意填写的文字。其余文字里有没有人名，程序无法断定，会列出列名。
有记录或几何没能转换时退出码为 1；一条可用的记录都没有，就不写文件。

  --from-crs C        输入的坐标系：wgs84、cgcs2000、gcj02、bd09；默认按文件里写明的，没有则 wgs84
  --to-crs C          输出的坐标系，默认 wgs84
  --from F, --to F    格式，默认按文件名
  --repair            修复几何
  --simplify 米       去掉小于此尺度的细节，公共边界保持一致
  --columns a=b,…     字段=列名；在这里指明的列，像人名、像随意填写的文字也会写出
  --resource 名称     按此资源对应列、检查并规整，只写数据契约里的字段
  --city city.json    与 --resource 合用：按这座城市把区划名称换成代码；不给则名称原样写出，在地图上对不上
  --set a=值,…        与 --resource 合用：每条记录都取这个值，例如 indicator=resolution,period=2026-09

例
  hivemap convert 边界.geojson 边界.topojson --from-crs gcj02 --repair --simplify 50
  hivemap convert 工单.csv matters.ndjson --resource matters --city 我的城市/city.json --columns type=诉求类型

${globals}`,
  init: `hivemap init <文件夹> --divisions 文件 …：由手头的文件生成一座城市
写出 city.json、规整后的数据（WGS 84、已修复、标准字段）和 report.html。个人信息列不会读入。
在终端里会逐项询问；加 --yes 则全部采用推测的值。

  --divisions 文件    行政区划边界（必需）
  --matters 文件      事项（工单）；其他资源同理：--grids、--communities、--scenic-areas …
  --crs C             各文件的坐标系：wgs84、cgcs2000、gcj02、bd09；按文件：divisions=gcj02,matters=wgs84
                      不给则看文件本身；看不出来会询问
  --name 名称         城市名称
  --code 代码         城市代码
  --columns a=b,…     字段=列名；只对一个文件：matters.type=诉求类型
  --yes, -y           不询问；不知道的按推测处理，报告里写明
  --force             覆盖已有的 city.json
  --demo              不用自己的文件：写出演示城市

例
  hivemap init public/city --demo
  hivemap init 我的城市 --divisions 边界.geojson --crs gcj02 --matters 工单.csv --yes
  hivemap serve 我的城市/city.json

${globals}`,
  aggregate: `hivemap aggregate <city.json> --out 文件：事项 → 可以公布的 indicators
小数目及能反推出它们的数一并隐去，规则与公开地图完全相同。写 csv、ndjson 或 json。

  --out 文件          写到哪里（必需）
  --levels a,b        层级，默认市和区县（公开的只有这两级）
  --periods a,b       已结束的年、季、月，默认最近两年
  --k N               人数少于 N 的隐去；只能比清单中的（默认 5）更高
  --keep 文件         期间结束时数出的数记在这里，以后每次都用它：记录修订，已公布的期间也不变，
                      新结束的季、年与之相加一致。其中有被隐去的小数，留在内部，不能公布；
                      第一次由命令新建，以后每次用同一个文件和同一个 --k

例
  hivemap aggregate city.json --out indicators.csv
  hivemap aggregate city.json --out indicators.csv --keep private/counts.json
  hivemap aggregate city.json --out indicators.ndjson --periods 2026-Q3,2026-09 --k 10

${globals}`,
  serve: `hivemap serve <city.json>：在本机打开城市，按 Ctrl+C 结束
只监听本机（127.0.0.1），只提供清单中列出的文件，页面带严格的内容安全策略。

  --port N            端口，默认 4173；0 为任意空闲端口
  --wall              大屏样式

例
  hivemap serve city.json
  hivemap serve city.json --port 8080 --wall

${globals}`,
  simulate: `hivemap simulate <city.json>：反复回放城市的最后一天，作为实时数据推送
事项被采集、流转、办结，游客来去，围栏告警，链路传送：每回放一天，日期往后一天。页面显示这座活的城市，
没有实时来源的数据照原样提供。只监听本机。

  --speed N           每秒走过城市里的多少秒，默认 60
  --sse 端口          页面、清单和 SSE 推送；默认 4174，0 为任意空闲端口
  --websocket 端口    同样的消息用 WebSocket 推送，页面改从那里接收
  --mqtt 地址         发布到消息代理（mqtt、mqtts、ws、wss），主题 hivemap/<代码>/changes
  --wall              大屏样式
  --no-page           只提供数据与实时源，页面由其他服务器提供

例
  hivemap simulate city.json
  hivemap simulate city.json --speed 600 --wall
  hivemap simulate city.json --websocket 4175
  hivemap simulate city.json --mqtt ws://127.0.0.1:9001

${globals}`,
  doctor: `hivemap doctor：检查本机和页面缺什么
Node、安装的文件、浏览器与 WebGL 2、中文字体；给出 --url 则还检查页面的 CSP 和数据能否读到。

  --url 页面          例如 http://127.0.0.1:4173/

例
  hivemap doctor
  hivemap doctor --url https://portal.example.gov.cn/map/

${globals}`,
};
