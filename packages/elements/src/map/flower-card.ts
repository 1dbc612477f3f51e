/** The card of a flower, or of one cell of it. */
import { ACTORS, type Actor } from '@hivemap/core';
import { formatFigure, formatNumber, THINGS } from '../city/format-figure.js';
import type { HiveLocalize } from '../localization/hive-localize.js';
import type { CardContent, CardFigure } from './card.js';
import type { FlowerNode } from '../scene/flower-tree.js';
import { sumFigures } from '../scene/sum-figures.js';
import '../localization/terms/layers.js';

/** @param nameOf - The name of a division, its code where the view doesn't tell it. */
export type FlowerOfCard = Pick<FlowerNode, 'key' | 'code' | 'communities' | 'children'>;

export function flowerCard(
  node: FlowerOfCard,
  part: Actor | 'core' | null,
  localize: HiveLocalize,
  nameOf: (code: string) => string,
): CardContent {
  if (node.children.length > 0) return mergedCard(node, part, localize, nameOf(node.code));
  return part === null || part === 'core' ? communityCard(node, localize) : actorCard(node, part, localize);
}

function mergedCard(
  node: FlowerOfCard,
  part: Actor | 'core' | null,
  localize: HiveLocalize,
  name: string,
): CardContent {
  const { communities } = node;
  const actors = part === null || part === 'core' ? ACTORS : [part];
  const states = communities.flatMap(({ actors: all }) => actors.map((actor) => all[actor]));
  const silent = states.filter(({ actions }) => actions.state === 'value' && actions.value === 0).length;
  return {
    title: name,
    subtitle:
      part === null || part === 'core'
        ? localize.term('communitiesSummed', localize.number(communities.length))
        : localize.term('actorName', part),
    figures: [
      { label: localize.term('communityCount'), value: localize.number(communities.length) },
      actionsFigure(sumFigures(states.map(({ actions }) => actions)), localize),
      { label: localize.term('silentCells'), value: localize.number(silent) },
    ],
    action: localize.term('enterDivision', name),
  };
}

function communityCard(node: FlowerOfCard, localize: HiveLocalize): CardContent {
  const community = node.communities[0]!;
  const silent = ACTORS.filter((actor) => {
    const { actions } = community.actors[actor];
    return actions.state === 'value' && actions.value === 0;
  });
  const known = ACTORS.every((actor) => community.actors[actor].actions.state === 'value');
  const names = silent.map((actor) => localize.term('actorName', actor));
  return {
    title: localize.name(community.name),
    subtitle: localize.term('communityKind', community.kind),
    figures: [
      participationFigure(community.participation, localize),
      { label: localize.term('evenness'), ...figureTexts(community.evenness, localize) },
      actionsFigure(sumFigures(ACTORS.map((actor) => community.actors[actor].actions)), localize),
    ],
    ...(silent.length > 0 ? { status: { kind: 'warn', word: localize.term('silentActors', names) } } : {}),
    ...(silent.length === 0 && known
      ? { status: { kind: 'ok', word: localize.term('allActorsActed') } }
      : {}),
    action: localize.term('selectPlace'),
  };
}

function actorCard(node: FlowerOfCard, actor: Actor, localize: HiveLocalize): CardContent {
  const community = node.communities[0]!;
  const { actions, groups, activity } = community.actors[actor];
  const name = localize.term('actorName', actor);
  const silent = actions.state === 'value' && actions.value === 0;
  return {
    title: localize.name(community.name),
    subtitle: name,
    figures: [
      actionsFigure(actions, localize),
      { label: localize.term('actorGroups'), value: localize.number(groups) },
      {
        label: localize.term('actorActivity'),
        value:
          activity === null
            ? localize.term('notCollected')
            : formatNumber(activity, { unit: 'share' }, localize),
        ...(activity === null ? {} : { unit: '%' }),
      },
    ],
    ...(silent ? { status: { kind: 'warn', word: localize.term('silentActors', [name]) } } : {}),
    action: localize.term('selectPlace'),
  };
}

type AnyFigure = Parameters<typeof formatFigure>[0];

function actionsFigure(figure: AnyFigure, localize: HiveLocalize): CardFigure {
  const { text, state } = formatFigure(figure, THINGS, localize);
  const unit = localize.term('actionUnit');
  return {
    label: localize.term('jointActions'),
    value: text,
    ...(state === 'value' && unit ? { unit } : {}),
  };
}

/** Five of six says more than 83.3 %. */
function participationFigure(figure: NonNullable<AnyFigure>, localize: HiveLocalize): CardFigure {
  const label = localize.term('participation');
  if (figure.state === 'value' && figure.numerator !== undefined && figure.denominator !== undefined)
    return {
      label,
      value: localize.number(figure.numerator),
      unit: `/ ${localize.number(figure.denominator)}`,
    };
  const { text, unit } = formatFigure(figure, { unit: 'share' }, localize);
  return { label, value: text, ...(unit ? { unit } : {}) };
}

function figureTexts(figure: AnyFigure, localize: HiveLocalize): Pick<CardFigure, 'value' | 'unit'> {
  return { value: formatFigure(figure, THINGS, localize).text };
}
