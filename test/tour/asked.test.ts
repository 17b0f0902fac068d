import { asksForTour } from '../../src/tour-asked';

it.each([
  'start the tour',
  'Take the Docker tour!',
  'please start the guided tour',
  "let's begin the tour",
  '开始教程',
  '打开新手教程',
  '重新开始教程吧',
])('"%s" begins it', (text) => expect(asksForTour(text)).toBe('start'));

it.each([
  'tour',
  'Docker tour',
  'the tour?',
  'docker in ten steps',
  'continue the tour',
  'resume the tour, please',
  'go on with the tour',
  '继续教程',
  '接着学教程',
  '新手教程',
  '十步学会 Docker',
])('"%s" goes on with it', (text) => expect(asksForTour(text)).toBe('continue'));

it.each([
  'start the tour container',
  'how do I tour an image',
  'tourist',
  'start the container',
  'docker 教程',
  '教程',
  '入门',
  '开始容器',
  '有没有 docker 的教程推荐',
])('"%s" is a question like any other', (text) => expect(asksForTour(text)).toBeUndefined());
