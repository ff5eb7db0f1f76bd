/** Finds what a person would see or hear that is written in a component rather than in the catalogue. */
import ts from 'typescript';

const SPOKEN = /^(label|aria-label|title|placeholder|description|alt)$/;
/** What is typed is the same in all languages. */
const TYPED = /^(Key|code|kbd)$/;
/** How a style sheet of Cytoscape names a value of its elements. */
const DATA = /^data\(\w+\)$/;
const hasLetters = (text: string): boolean => /\p{L}/u.test(text) && !DATA.test(text);

/** The texts with letters that an expression may give. */
function textsIn(node: ts.Expression | undefined): string[] {
  if (!node) return [];
  if (ts.isStringLiteralLike(node)) return hasLetters(node.text) ? [node.text] : [];
  if (ts.isTemplateExpression(node)) {
    const own = [node.head, ...node.templateSpans.map((s) => s.literal)].map((l) => l.text).filter(hasLetters);
    return [...own, ...node.templateSpans.flatMap((s) => textsIn(s.expression))];
  }
  if (ts.isParenthesizedExpression(node)) return textsIn(node.expression);
  if (ts.isConditionalExpression(node)) return [...textsIn(node.whenTrue), ...textsIn(node.whenFalse)];
  if (ts.isBinaryExpression(node) && /^(&&|\|\||\?\?|\+)$/.test(node.operatorToken.getText()))
    return [...textsIn(node.left), ...textsIn(node.right)];
  return [];
}

/** Each loose text of a source as "line: text". */
export function looseTexts(name: string, text: string): string[] {
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const tell = (node: ts.Node, texts: readonly string[]): void => {
    const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    for (const t of texts) found.push(`${name}:${line}: ${t.trim()}`);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isJsxElement(node) && TYPED.test(node.openingElement.tagName.getText())) return;
    if (ts.isJsxText(node) && hasLetters(node.text)) tell(node, [node.text]);
    else if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent)) tell(node, textsIn(node.expression));
    else if (ts.isJsxAttribute(node) && SPOKEN.test(node.name.getText())) {
      const { initializer } = node;
      if (initializer && ts.isJsxExpression(initializer)) tell(node, textsIn(initializer.expression));
      else if (initializer && ts.isStringLiteral(initializer)) tell(node, textsIn(initializer));
    } else if (ts.isPropertyAssignment(node) && SPOKEN.test(node.name.getText().replaceAll("'", '')))
      tell(node, textsIn(node.initializer));
    else if (ts.isCallExpression(node) && /^(tell|announce)$/.test(node.expression.getText()))
      tell(node, textsIn(node.arguments[0]));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
