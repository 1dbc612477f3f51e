import type { Actor, CommunityMark, Figure } from '@hivemap/core';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { communities, community } from './fixtures/places.js';
import { glyphLesson, type GlyphLesson } from './glyph-lesson.js';

/**
 * How to read a flower, one lesson a story: each state of a cell, each encoding, and what holds of a whole flower. Drawn
 * by the functions that the map, the legend and the print use; the community is invented.
 */
const meta: Meta = { title: 'Layers/Honeycomb, how to read it' };
export default meta;
type Story = StoryObj;

const lesson = (content: GlyphLesson): Story => ({
  render: (_args, context) => glyphLesson(content, context),
});

const value = (count: number): Figure => ({ state: 'value', value: count });

/** Twelve joint actions a month of everybody, but for what the lesson is about. */
function told(
  own: Partial<Record<Actor, { readonly actions: Figure; readonly activity?: number | null }>> = {},
  core: CommunityMark['core'] = { branches: 3, activity: 0.8 },
): CommunityMark {
  const actors = Object.fromEntries(
    Object.keys(community.actors).map((actor) => [
      actor,
      { groups: 2, actions: value(12), activity: 0.6, ...own[actor as Actor] },
    ]),
  ) as CommunityMark['actors'];
  return { ...community, core, actors };
}

export const SilentActor: Story = lesson({
  title: ['没有行动：空心', 'Silent: an outline'],
  seen: ['只有轮廓，没有填色。', 'An outline in the actor’s hue, and no fill.'],
  means: [
    '这一类主体在这段时间一次联合行动也没有。零是一个数，不是缺数据。',
    'This kind of actor had no joint action in the period. Zero is a figure, not a gap in the data.',
  ],
  part: 'residentUnit',
  communities: [told({ residentUnit: { actions: value(0), activity: 0 } })],
});

export const FewActions: Story = lesson({
  title: ['很少：空心里一粒种子', 'Few: a seed in the outline'],
  seen: ['轮廓里一个小六边形。', 'A small hexagon in the outline.'],
  means: [
    '每月一到四次：不是零，也还没有一级深浅。',
    'One to four actions a month: not zero, and not yet a step of the hue.',
  ],
  part: 'residentUnit',
  communities: [told({ residentUnit: { actions: value(3), activity: 0.1 } })],
});

export const FourSteps: Story = lesson({
  title: ['越多越深：5、10、20、40', 'The more, the deeper: 5, 10, 20, 40'],
  seen: [
    '从正上方起顺时针：5、10、20、40 次，再到 80、160 次仍是最深。',
    'From the top, clockwise: 5, 10, 20, 40 actions; 80 and 160 are the deepest step as well.',
  ],
  means: [
    '每月联合行动的次数，四级。无论哪一类主体，深浅的门槛都一样。',
    'Joint actions a month in four steps, the same steps for every actor.',
  ],
  communities: [
    told({
      selfGovOrg: { actions: value(5) },
      socialOrg: { actions: value(10) },
      residentUnit: { actions: value(20) },
      volunteerTeam: { actions: value(40) },
      localWorthy: { actions: value(80) },
      villager: { actions: value(160) },
    }),
  ],
});

export const FullCell: Story = lesson({
  title: ['满格：活跃度 1', 'Full: an activity of 1'],
  seen: ['整格填满，连到上沿。', 'The cell is filled to its upper edge.'],
  means: [
    '按 encoding="fill"，这一类主体的各组都在行动。',
    'With encoding="fill": all groups of this actor act.',
  ],
  part: 'residentUnit',
  encoding: 'fill',
  communities: [told({ residentUnit: { actions: value(48), activity: 1 } })],
});

export const SuppressedCell: Story = lesson({
  title: ['不显示：斜线', 'Not shown: hatching'],
  seen: ['斜线铺满，没有深浅，也没有数。', 'Hatched, without a depth and without digits.'],
  means: [
    '数字太小，显示会透露到人，所以不显示。它不是零；表格、读屏、导出里同样不显示。',
    'The figure is so small that it could tell of persons. It is not zero; table, screen reader and export withhold it alike.',
  ],
  part: 'residentUnit',
  communities: [told({ residentUnit: { actions: { state: 'suppressed' }, activity: null } })],
});

export const MissingActor: Story = lesson({
  title: ['没有填报：虚线', 'Not reported: a dashed outline'],
  seen: ['虚线轮廓，没有填色。', 'A dashed outline, and no fill.'],
  means: [
    '资料里没有这一类主体的数。不知道，不等于没有行动。',
    'The data say nothing of this actor. Not known is not the same as silent.',
  ],
  part: 'residentUnit',
  communities: [
    told({ residentUnit: { actions: { state: 'none', reason: 'not-collected' }, activity: null } }),
  ],
});

export const PartyCore: Story = lesson({
  title: ['中间是党建核心，点是党支部', 'The core is party building, its dots are branches'],
  seen: ['中间一格，五个点。', 'The cell in the middle, with five dots.'],
  means: [
    '一点一个党支部，最多画七点，更多的在卡片里写明；深浅是核心的活跃度。',
    'A dot is a party branch; seven at most are drawn, the card says how many there are. The depth is the activity of the core.',
  ],
  part: 'core',
  communities: [told({}, { branches: 5, activity: 0.9 })],
});

const SHARES = {
  selfGovOrg: { actions: value(45), activity: 0.96 },
  socialOrg: { actions: value(22), activity: 0.71 },
  residentUnit: { actions: value(12), activity: 0.35 },
  volunteerTeam: { actions: value(40), activity: 0.5 },
  localWorthy: { actions: value(0), activity: 0 },
  villager: { actions: value(7), activity: 0.15 },
} as const;

export const EncodedByLightness: Story = lesson({
  title: ['encoding="lightness"：深浅是次数', 'encoding="lightness": depth is the count'],
  seen: ['每格填满，深浅不同。', 'Each cell is filled, in different depths.'],
  means: [
    '每月联合行动的次数。默认的画法，最小的蜂巢也读得清。',
    'Joint actions a month. The default: readable in the smallest flower.',
  ],
  communities: [told(SHARES)],
});

export const EncodedByFill: Story = lesson({
  title: ['encoding="fill"：面积是活跃度', 'encoding="fill": area is the activity'],
  seen: ['一种深浅，从下往上填。', 'One depth, filled from below.'],
  means: [
    '行动的组占这一类主体各组的比例，0 到 1；填的是面积，半格就是一半。',
    'The share of the actor’s groups that act, 0 to 1; it is the area that is filled: half of it is a half.',
  ],
  encoding: 'fill',
  communities: [told(SHARES)],
});

export const EncodedByBoth: Story = lesson({
  title: ['encoding="both"：深浅和面积一起', 'encoding="both": depth and area together'],
  seen: ['深浅不同，填的面积也不同。', 'Different depths, and different areas.'],
  means: [
    '深浅是次数，面积是活跃度：少数几组做了很多，还是大家都做了一点。',
    'Depth is the count, area the activity: a few groups did much, or all did a little.',
  ],
  encoding: 'both',
  communities: [told(SHARES)],
});

export const SelectedFlower: Story = lesson({
  title: ['选中的蜂巢', 'A selected flower'],
  seen: ['墨色的六边形框，外面有名称。', 'A hexagonal frame in ink; its name stands outside.'],
  means: [
    '各面板说的都是它；再按住 Shift 点一朵就并排对比。',
    'All panels tell of it; another one chosen with Shift is compared with it.',
  ],
  selected: true,
  communities: [told(SHARES)],
});

export const RaisedActor: Story = lesson({
  title: ['突出一类主体', 'One actor stands out'],
  seen: ['一格描边加重，其余退后。', 'One cell has a strong outline, the others step back.'],
  means: [
    'actor="volunteerTeam"：全城只看志愿者，谁那里没有行动一眼看得出。',
    'actor="volunteerTeam": volunteers alone, all over the city; where they are silent stands out.',
  ],
  part: 'volunteerTeam',
  raised: 'volunteerTeam',
  communities: [told({ ...SHARES, volunteerTeam: { actions: value(0), activity: 0 } })],
});

export const CountsInCells: Story = lesson({
  title: ['数字写进格里', 'Counts in the cells'],
  seen: ['每格一个数；不显示的格没有数。', 'A figure in each cell; none where it may not be shown.'],
  means: [
    'counts：这段时间的联合行动次数。格太小写不下就不写。',
    'counts: joint actions in the period. Left out where a cell has no room for them.',
  ],
  counts: true,
  communities: [told({ ...SHARES, localWorthy: { actions: { state: 'suppressed' }, activity: null } })],
});

export const WhoActedTogether: Story = lesson({
  title: ['谁和谁一起行动', 'Who acted together'],
  seen: ['两格之间一条细弧，越宽越多。', 'A thin arc between two cells, the wider the more.'],
  means: [
    'cooperation：两类主体共同的行动次数。',
    'cooperation: how many actions two kinds of actors had together.',
  ],
  cooperation: true,
  communities: [
    {
      ...told(SHARES),
      cooperation: [
        [0, 1, 18],
        [0, 3, 9],
        [1, 2, 4],
        [3, 5, 2],
      ],
    },
  ],
});

export const MergedFlower: Story = lesson({
  title: ['合并的蜂巢：核心里写着几个', 'A merged flower: its core says how many'],
  seen: ['大一号，核心里一个数，没有点。', 'A size larger, a number in the core, no dots.'],
  means: [
    '太挤的时候，同一乡镇的蜂巢合成一朵，每格是它们的和；点它就进入那里。',
    'Where flowers crowd, those of one township are one, its cells are their sums. Choose it to go there.',
  ],
  communities,
});
