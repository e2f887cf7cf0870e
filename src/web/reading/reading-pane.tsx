// One post beside whatever view is open.

export function ReadingPane({ post }: { readonly post: string }) {
  return <aside class="reading">{post}</aside>
}
