package dev.lockstep.recipe;

/**
 * How one kind of change is made without downtime.
 *
 * <p>To add one: (1) a class here that claims the deltas it knows and drafts their steps, (2) its
 * place in {@link Recipes}, before the more general ones, (3) its templates in {@code
 * templates/recipe/<name>}, (4) its case folders in {@code schemas/cases}, (5) its paragraph in
 * {@code docs/recipes.md}. {@code <name>} is the kebab-case of the class.
 */
interface Recipe {

  /** Claims what it takes of the draft's unclaimed deltas and adds the steps for it. */
  void apply(Edit edit, Draft draft);

  /** The kebab-case of the class: {@code AddColumn} is {@code add-column}. */
  default String name() {
    return getClass()
        .getSimpleName()
        .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
        .toLowerCase(java.util.Locale.ROOT);
  }
}
