import { counted } from '../counted.js';
import { bringWords } from '../words.js';

/** What the wall says. */
export const wallZh = {
  wallLabel: (title: string) => (title ? `${title}大屏` : '大屏'),
  wallScenes: '场景',
  wallScene: (place: string) => `场景 ${place}`,
  wallPause: '暂停轮播',
  wallResume: '继续轮播',
  wallPaused: '已暂停',
  wallInterrupted: (seconds: string) => `操作中，${seconds} 秒无操作后恢复轮播`,
  wallEmpty: '大屏中还没有内容',
  wallRecovering: '画面正在恢复，显示的是最后一帧',
  wallFailed: '画面暂时无法显示，正在重试',
  wallCanvasLimit: (drawn: string, asked: string) => `显卡只能绘制 ${drawn} 像素，应为 ${asked}`,
  wallProblems: (count: string) => `大屏配置有 ${count} 处问题`,
  wallStaleSince: (time: string) => `自 ${time} 起无更新`,
  wallDataTime: (time: string) => `数据时间 ${time}`,
  wallDesign: '画布尺寸无法识别，应为 auto、3840x1080、32:9、16:9 或 9:16',
};

export const wallEn: typeof wallZh = {
  wallLabel: (title) => (title ? `${title}: wall` : 'Wall'),
  wallScenes: 'Scenes',
  wallScene: (place) => `Scene ${place}`,
  wallPause: 'Pause the scenes',
  wallResume: 'Go on',
  wallPaused: 'Paused',
  wallInterrupted: (seconds) => `In use; goes on ${seconds} s after the last touch`,
  wallEmpty: 'There is nothing on the wall yet',
  wallRecovering: 'Recovering; this is the last picture',
  wallFailed: 'The picture cannot be shown now; trying again',
  wallCanvasLimit: (drawn, asked) => `The graphics card draws ${drawn} px only, instead of ${asked}`,
  wallProblems: (count) => `${counted(count, 'problem')} in the wall's configuration`,
  wallStaleSince: (time) => `stale since ${time}`,
  wallDataTime: (time) => `Data of ${time}`,
  wallDesign: 'The canvas is of no known size; expected auto, 3840x1080, 32:9, 16:9 or 9:16',
};

bringWords(wallZh, wallEn);
