const globals = `Options of all commands
  --locale zh-CN|en   language; default from the environment
  --format text|json  form of the result
  --quiet, -q         no progress, no remarks
  --no-color          no color
  --help, -h          this text
  --version           the version

Exit status: 0 fine, 1 errors in the input, 2 wrong usage, 3 could not read or write.
Progress and remarks go to stderr, results to stdout.`;

export const helpEn = {
  hivemap: `hivemap: prepares, checks and shows the data of a city

  hivemap init <dir> --divisions FILE …      a city from a boundary file and tables
  hivemap validate <city.json>               checks the manifest and every resource
  hivemap inspect <file>                     what a file holds
  hivemap convert <in> <out>                 formats, coordinate systems, repair, simplification
  hivemap aggregate <city.json> --out FILE   matters to indicators that may be published
  hivemap serve <city.json>                  the city on a page of this machine
  hivemap simulate <city.json>               its last day again and again, live
  hivemap doctor                             what is missing, and what to do

Help for a command: hivemap <command> --help

${globals}`,
  validate: `hivemap validate <city.json>: checks the manifest and every resource it names

  --max-problems N    list at most so many (default 100 in text)

Examples
  hivemap validate city.json
  hivemap validate city.json --format json > report.json

${globals}`,
  inspect: `hivemap inspect <file>: format, fields, probable resource, coordinate system, extent, geometry quality
Shows no value of the data.

Examples
  hivemap inspect boundaries.geojson
  hivemap inspect requests.csv --format json

${globals}`,
  convert: `hivemap convert <in> <out>: converts formats
Writes geojson, topojson, ndjson, csv (geometry as WKT), flatgeobuf (.fgb) and json; packed when the name ends in .gz.
Not written: columns and values of personal data, columns that look like names of persons, free text. Whether other
text names a person no program can know: those columns are listed. Ends with 1 when records or geometries were lost;
where no record at all can be used, no file is written.

  --from-crs C        of the input: wgs84, cgcs2000, gcj02, bd09; default what the file states, else wgs84
  --to-crs C          of the output, default wgs84
  --from F, --to F    formats, default by the files' names
  --repair            repairs geometry
  --simplify METERS   leaves out detail smaller than that; shared borders stay shared
  --columns a=b,…     field=header; a column named here is written though it looks like names or free text
  --resource NAME     maps, checks and normalises as this resource; only fields of the contract are written
  --city city.json    with --resource: names of divisions become codes of this city; without it they stay names,
                      which match nothing on the map
  --set a=value,…     with --resource: every record has this value, such as indicator=resolution,period=2026-09

Examples
  hivemap convert boundaries.geojson boundaries.topojson --from-crs gcj02 --repair --simplify 50
  hivemap convert requests.csv matters.ndjson --resource matters --city my-city/city.json --columns type=complaint

${globals}`,
  init: `hivemap init <dir> --divisions FILE …: a city from the files you have
Writes city.json, normalised data (WGS 84, repaired, fields of the contract) and report.html. Columns of personal
data are not read. Asks at a terminal; with --yes it takes what it guesses.

  --divisions FILE    boundaries of the divisions (required)
  --matters FILE      matters (service requests); so for other resources: --grids, --communities, --scenic-areas …
  --crs C             of the files: wgs84, cgcs2000, gcj02, bd09; for each: divisions=gcj02,matters=wgs84.
                      Without it what the files tell; what they do not tell is asked
  --name N            name of the city
  --code C            code of the city
  --columns a=b,…     field=header; for one file only: matters.type=complaint
  --yes, -y           asks nothing; what is not known is assumed, and the report says what
  --force             replaces a city.json that is there
  --demo              no files of yours: writes the demo city

Examples
  hivemap init public/city --demo
  hivemap init my-city --divisions boundaries.geojson --crs gcj02 --matters requests.csv --yes
  hivemap serve my-city/city.json

${globals}`,
  aggregate: `hivemap aggregate <city.json> --out FILE: matters to indicators that may be published
Small counts, and what they could be told from, are hidden, exactly as on the public map. Writes csv, ndjson or json.

  --out FILE          where to (required)
  --levels a,b        default city and county, the two that are public
  --periods a,b       closed years, quarters, months; default those of the last two years
  --k N               hides counts below N; may only be higher than the manifest's (default 5)
  --keep FILE         what was counted when a period closed is noted here, and used ever after: published periods
                      stay when records are revised, and quarters and years that close later add up with them. It
                      holds the small counts that are hidden, so it stays inside and is never published. The
                      command makes it the first time; use the same file and the same --k from then on

Examples
  hivemap aggregate city.json --out indicators.csv
  hivemap aggregate city.json --out indicators.csv --keep private/counts.json
  hivemap aggregate city.json --out indicators.ndjson --periods 2026-Q3,2026-09 --k 10

${globals}`,
  serve: `hivemap serve <city.json>: the city on a page of this machine, until Ctrl+C
Listens on 127.0.0.1 only, serves only files that the manifest names, under a strict Content-Security-Policy.

  --port N            default 4173; 0 for any that is free
  --wall              as for a big screen

Examples
  hivemap serve city.json
  hivemap serve city.json --port 8080 --wall

${globals}`,
  simulate: `hivemap simulate <city.json>: replays the last day of a city again and again, as a live feed
Matters are collected, escalated and closed, visitors come and go, fences alarm, links carry messages: each day a day
later than the data. A page shows the living city; what has no feed is served as it is. This machine only.

  --speed N           seconds of the city in a second, default 60
  --sse PORT          page, manifest and server-sent events; default 4174, 0 for any that is free
  --websocket PORT    the same messages by WebSocket, and the page listens there
  --mqtt URL          publishes to a broker (mqtt, mqtts, ws, wss), topic hivemap/<code>/changes
  --wall              the page as for a big screen
  --no-page           feed and data alone, for a page of another server

Examples
  hivemap simulate city.json
  hivemap simulate city.json --speed 600 --wall
  hivemap simulate city.json --websocket 4175
  hivemap simulate city.json --mqtt ws://127.0.0.1:9001

${globals}`,
  doctor: `hivemap doctor: what this machine or a page lacks
Node, installed files, a browser and its WebGL 2, Chinese fonts; with --url also the page's policy and its data.

  --url PAGE          for example http://127.0.0.1:4173/

Examples
  hivemap doctor
  hivemap doctor --url https://portal.example.org/map/

${globals}`,
};
