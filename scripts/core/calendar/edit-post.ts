/** Changes of the file of a post, as its author would make them by hand. */
import { postSchema } from '../kinds/post.ts';
import { type Edit, editYaml } from '../yaml/edit.ts';

const keys = Object.keys(postSchema.shape);
const onChannel = Object.keys(postSchema.shape.posts.unwrap().element.shape);

/** The text of the file with the changes; a new key stands where the schema has it. Undefined where somebody has to write it. */
export const editPost = (text: string, edits: readonly Edit[]): string | undefined =>
  editYaml(
    text,
    edits.map((edit) => {
      const order = edit.at.length === 1 ? keys : onChannel;
      const at = order.indexOf(String(edit.at.at(-1)));
      return 'remove' in edit || at === -1 ? edit : { ...edit, before: order.slice(at + 1) };
    }),
  );
