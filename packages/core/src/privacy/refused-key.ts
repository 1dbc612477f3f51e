import { plainText } from './plain-text.js';

/** Words in other languages than English: refused wherever they stand in a key. */
/** Who calls or complains is a person; how many do (投诉人数) is a count. */
const CHINESE =
  /姓名|身份证|证件号|公民身份|手机|联系电话|联系方式|联系人|移动电话|家庭电话|住宅电话|住址|家庭地址|家庭住址|户籍地|户籍地址|居住地址|详细地址|联系地址|通讯地址|通信地址|门牌号|车牌|号牌号码|出生|生日|政治面貌|人脸|面部|照片|肖像|指纹|轨迹|诊断|病史|病历|前科|犯罪记录|护照|微信号|设备号|婚姻状况|宗教信仰|银行卡|银行账号|籍贯|配偶|监护人|曾用名|文化程度|血型|(?:上访|信访|当事|嫌疑|受害|来电|来访|诉求|反映|举报|投诉|申请|申诉|报案|报警|经办|承办|处理|受理|办理|登记)人(?![数次口均民])|来电号码|来电电话|主叫号码|固定电话|固话|座机号?码?|称呼/;
/** 民族 alone is a person's; 民族乡 is a kind of township. */
const CHINESE_WHOLE = new Set([
  '民族',
  '性别',
  '年龄',
  '电话',
  '电话号码',
  '邮箱',
  '电子邮箱',
  '电子邮件',
  '信仰',
  '党派',
]);

/** Pinyin initials and joined words; the whole key must be one of them. */
const WHOLE = new Set(
  (
    'xm sfz sfzh sfzhm sfzjh gmsfhm gmsfzh zjhm zjh sjh sjhm lxdh lxfs lxr dhhm yddh xzz xzdz zz jtzz jtdz hjd hjdz hjdxz jzdz ' +
    'cph cphm hphm csrq csny sr mz zzmm hyzk zjxy xb nl jg whcd xx yhkh rlzp zp gj hzh wxh qqh imei imsi mac openid unionid deviceid ' +
    'xingming shenfenzheng shouji shoujihao zhuzhi chepai chepaihao minzu guiji renlian'
  ).split(' '),
);

/** English words; a part of a key (`ownerPhone`, `face_id`, `birth-date`) is enough. */
const WORDS = new Set(
  (
    'phone phones phoneno phonenumber phonenum mobile mobileno mobilephone cellphone telephone tel telno homephone contactphone ' +
    'idcard idcardno idno idnumber identitycard residentid citizenid nationalid passport passportno ssn ' +
    'homeaddress residence residentialaddress birth birthday birthdate birthplace dob dateofbirth ethnicity ethnic nationality religion ' +
    'gender sex age face faceid facial photo photos portrait selfie avatar fingerprint biometric biometrics ' +
    'plate plates plateno platenumber licenseplate licenceplate numberplate vin imei imsi mac macaddress openid unionid deviceid wechat wechatid wxid ' +
    'track tracks trackid trackpoints trajectory trajectories diagnosis diagnoses medical criminal criminalrecord convictions ' +
    'realname fullname firstname lastname surname givenname personname username ownername contactname contactperson ' +
    'email emails mail mailbox spouse guardian petitioner petitioners suspect victim bankcard bankaccount politicalstatus maritalstatus'
  ).split(' '),
);

function wordsOf(key: string): string[] {
  return key
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter(Boolean);
}

function hasWord(words: readonly string[]): boolean {
  return words.some((word, at) => {
    const pair = word + (words[at + 1] ?? '');
    return WORDS.has(word) || WORDS.has(pair) || WORDS.has(pair + (words[at + 2] ?? ''));
  });
}

const known = new Map<string, boolean>();

/**
 * Whether a key names what a person has (身份证, `sfzh`, `ID card`, `home_address`), whatever its
 * case and separators.
 *
 * @param key - Name of a property or a column; only its first 200 characters count.
 */
export function refusedKey(key: string): boolean {
  const seen = known.get(key);
  if (seen !== undefined) return seen;
  const plain = plainText(key.slice(0, 200)).replace(/^x-/i, '');
  const bare = plain.replace(/[\s_\-.:/()]+/g, '').toLowerCase();
  const refused =
    CHINESE.test(bare) ||
    CHINESE_WHOLE.has(bare) ||
    WHOLE.has(bare) ||
    WORDS.has(bare) ||
    hasWord(wordsOf(plain));
  if (known.size < 2048) known.set(key.slice(0, 200), refused);
  return refused;
}
