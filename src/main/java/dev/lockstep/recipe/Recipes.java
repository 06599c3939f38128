package dev.lockstep.recipe;

import java.util.List;

/** All recipes, the more special before the more general, and what they make of an edit. */
public final class Recipes {

  private static final List<Recipe> ORDER =
      List.of(
          new StepAside(),
          new RemakeTable(),
          new InheritedParts(),
          new TypedTables(),
          new OperatorLinks(),
          new CreateTable(),
          new DropTable(),
          new RenameColumn(),
          new RenameTable(),
          new RenameObject(),
          new BridgeColumns(),
          new ForeignTableParts(),
          new SwapColumnType(),
          new RebuildDependents(),
          new RetypeColumn(),
          new AddColumn(),
          new DropColumn(),
          new DropExpression(),
          new IdentityOfColumn(),
          new NotNullForms(),
          new ColumnNotNull(),
          new IndexSettings(),
          new ExchangeKey(),
          new AddConstraint(),
          new DropConstraint(),
          new ReplaceConstraint(),
          new IncompleteIndex(),
          new CreateIndex(),
          new DropIndex(),
          new ReplaceIndex(),
          new AddEnumValue(),
          new ReplaceEnum(),
          new ReplaceType(),
          new ReplaceCollation(),
          new AlterRole(),
          new OverloadRoutine(),
          new Plain());

  private Recipes() {}

  /**
   * The steps of an edit, in no particular order.
   *
   * @throws dev.lockstep.failure.Failure MISSING_VALUE when a required column has no value for rows
   *     that are there; ASSUMPTION when one names nothing
   */
  public static List<Step> steps(Edit edit) {
    Assumptions.check(edit);
    Rebuilds rebuilds = new Rebuilds(edit);
    Draft draft = new Draft(edit.deltas(), rebuilds, new Besides(edit, rebuilds));
    ORDER.forEach(recipe -> recipe.apply(edit, draft));
    List<Step> steps =
        draft.besides().ordered(RenameTable.ordered(edit, draft.steps())).stream()
            .map(step -> InheritedDefaults.ofOneTable(edit, step))
            .map(step -> ColumnGrants.kept(edit, step))
            .map(step -> FiredTriggers.said(edit, step))
            .toList();
    steps = ReshapedTypes.ordered(edit, Persistence.ordered(edit, steps));
    return new DefaultGrants(edit, steps).withdrawn();
  }

  /** The names of all recipes, in their order. */
  public static List<String> names() {
    return ORDER.stream().map(Recipe::name).toList();
  }
}
