import { counted } from '../counted.js';
import { bringWords } from '../words.js';

/** What the board of scenic areas says. */
export const scenicBoardZh = {
  boardTitle: '景区承载',
  boardUntil: (time: string) => `预测至 ${time} 闭园`,
  boardOf: (count: string, capacity: string) => `${count} / ${capacity} 人`,
  boardPeak: (time: string, count: string, error: string) => `预计 ${time} 最多 ${count} 人，误差 ±${error}`,
  boardPassed: '预计此后只减不增',
  boardNoForecast: '可比的日子不足，不作预测',
  boardMethod: (days: string) =>
    `常日过程法：当前人数 × 前 ${days} 日同一时刻之后人数之比的中位数；误差为逐日回测峰值的绝对误差中位数`,
  boardNoCapacity: '未核定承载量',
  boardDoubtful: '人数超过承载量五倍，请核实',
  boardEmpty: '没有景区',
  boardCourse: (from: string, to: string) => `今日人数从 ${from} 到 ${to}`,
};

export const scenicBoardEn: typeof scenicBoardZh = {
  boardTitle: 'Scenic areas by load',
  boardUntil: (time) => `forecast to closing at ${time}`,
  boardOf: (count, capacity) => `${count} of ${capacity}`,
  boardPeak: (time, count, error) => `At most ${count} at ${time}, give or take ${error}`,
  boardPassed: 'Expected to fall from here on',
  boardNoForecast: 'Too few days to compare with: no forecast',
  boardMethod: (days) =>
    `Usual-course method: the present count × the median ratio of later to present counts on the ${counted(days, 'day')} before; the error is the median absolute error of the peak when each day is foretold from the others`,
  boardNoCapacity: 'No capacity is set',
  boardDoubtful: 'More than five times the capacity: please check',
  boardEmpty: 'No scenic areas',
  boardCourse: (from, to) => `Visitors today from ${from} to ${to}`,
};

bringWords(scenicBoardZh, scenicBoardEn);
