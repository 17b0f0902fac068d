/** The components of a message, held to what Discord documents about them. */
import { ButtonStyle, ComponentType } from 'discord.js';
import { form, type FormErrors, type Form, type Path } from './form';

const IN_CONTAINER: readonly unknown[] = [
  ComponentType.ActionRow,
  ComponentType.TextDisplay,
  ComponentType.Section,
  ComponentType.MediaGallery,
  ComponentType.Separator,
  ComponentType.File,
];
const TOP_LEVEL: readonly unknown[] = [...IN_CONTAINER, ComponentType.Container];
const SELECTS: readonly unknown[] = [3, 5, 6, 7, 8];

const LINK: number = ButtonStyle.Link;
const PREMIUM: number = ButtonStyle.Premium;

const TOTAL_COMPONENTS = 40;
const TOTAL_TEXT = 4000;

/** One walk over all components of one message. */
class Walk {
  readonly #customIds = new Set<unknown>();
  #components = 0;
  #text = 0;

  constructor(private readonly errors: FormErrors) {}

  all(path: Path, components: readonly Form[], allowed: readonly unknown[]): void {
    components.forEach((component, index) => this.#one([...path, index], component, allowed));
  }

  totals(path: Path): void {
    if (this.#components > TOTAL_COMPONENTS)
      this.errors.add(path, 'BASE_TYPE_BAD_LENGTH', 'The total number of components must be at most 40.');
    if (this.#text > TOTAL_TEXT)
      this.errors.add(
        path,
        'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
        'Components displayable text size exceeds maximum size of 4000',
      );
  }

  #one(path: Path, component: Form, allowed: readonly unknown[]): void {
    this.#components += 1;
    const { type } = component;
    if (!allowed.includes(type))
      this.errors.add(
        [...path, 'type'],
        'BASE_TYPE_CHOICES',
        `Value must be one of {${allowed.join(', ')}}.`,
      );
    else if (type === ComponentType.ActionRow) this.#row(path, component);
    else if (type === ComponentType.Button) this.#button(path, component);
    else if (type === ComponentType.TextDisplay) this.#textDisplay(path, component);
    else if (type === ComponentType.Section) this.#section(path, component);
    else if (type === ComponentType.Container) this.#container(path, component);
    else if (type === ComponentType.MediaGallery)
      this.errors.list([...path, 'items'], component['items'], 1, 10);
    else if (SELECTS.includes(type)) this.#customId(path, component);
  }

  #row(path: Path, row: Form): void {
    const at = [...path, 'components'];
    const children = this.errors.list(at, row['components'], 1, 5);
    if (children.some(({ type }) => SELECTS.includes(type)) && children.length > 1)
      this.errors.add(at, 'BASE_TYPE_BAD_LENGTH', 'A select menu needs a row of its own.');
    this.all(at, children, [ComponentType.Button, ...SELECTS]);
  }

  #button(path: Path, button: Form): void {
    this.errors.text([...path, 'label'], button['label'], 0, 80);
    if (!button['label'] && !button['emoji'])
      this.errors.add(path, 'BUTTON_COMPONENT_INVALID_LABEL', 'A button must have a label or an emoji');
    const style = Number(button['style']);
    if (!(style >= 1 && style <= 6))
      this.errors.add([...path, 'style'], 'BASE_TYPE_CHOICES', 'Value must be one of (1, 2, 3, 4, 5, 6).');
    else if (style === LINK) this.#link(path, button);
    else if (style !== PREMIUM) this.#customId(path, button);
  }

  #link(path: Path, button: Form): void {
    this.errors.text([...path, 'url'], button['url'], 1, 512);
    if (button['custom_id'] !== undefined)
      this.errors.add(
        [...path, 'custom_id'],
        'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE',
        'A link has no id.',
      );
  }

  #customId(path: Path, component: Form): void {
    const id = component['custom_id'];
    this.errors.text([...path, 'custom_id'], id, 1, 100);
    if (this.#customIds.has(id))
      this.errors.add(
        [...path, 'custom_id'],
        'COMPONENT_CUSTOM_ID_DUPLICATED',
        'Component custom id cannot be duplicated',
      );
    this.#customIds.add(id);
  }

  #textDisplay(path: Path, text: Form): void {
    this.errors.text([...path, 'content'], text['content'], 1, TOTAL_TEXT);
    if (typeof text['content'] === 'string') this.#text += text['content'].length;
  }

  #section(path: Path, section: Form): void {
    const texts = this.errors.list([...path, 'components'], section['components'], 1, 3);
    this.all([...path, 'components'], texts, [ComponentType.TextDisplay]);
    const accessory = section['accessory'];
    if (accessory === undefined || accessory === null)
      this.errors.add([...path, 'accessory'], 'BASE_TYPE_REQUIRED', 'This field is required');
    else this.#one([...path, 'accessory'], form(accessory), [ComponentType.Button, ComponentType.Thumbnail]);
  }

  #container(path: Path, container: Form): void {
    const at = [...path, 'components'];
    this.all(at, this.errors.list(at, container['components'], 1, TOTAL_COMPONENTS), IN_CONTAINER);
  }
}

/** Without the V2 flag only up to five action rows are components of a message. */
export function validateComponents(errors: FormErrors, value: unknown, isV2: boolean, path: Path = []): void {
  const at = [...path, 'components'];
  const walk = new Walk(errors);
  const components = errors.list(at, value, 0, isV2 ? TOTAL_COMPONENTS : 5);
  walk.all(at, components, isV2 ? TOP_LEVEL : [ComponentType.ActionRow]);
  walk.totals(at);
}
