package dev.trackwright.processor.selection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trackwright.processor.diagnostics.Diagnostic;
import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.plan.Event;
import dev.trackwright.processor.plan.Grouping;
import dev.trackwright.processor.plan.Reading;
import dev.trackwright.processor.plan.SharedType;
import dev.trackwright.processor.plan.TrackingPlan;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SelectionTest {

  private static final TrackingPlan PLAN =
      grouped(
          Reading.yaml(
                  """
                  plan: Shop
                  events:
                    Cart Viewed: {labels: {team: cart}, properties: {items: {$ref: Lines}}}
                    Cart Emptied: {labels: {team: cart, beta: yes}, status: planned}
                    Order Paid: {labels: {team: pay}, properties: {total: {$ref: Money}}}
                  pages:
                    Cart: {}
                  types:
                    Lines: {type: array, items: {$ref: Line}}
                    Line: {properties: {sku: {type: string}}}
                    Money: {properties: {amount: {type: number}}}
                    Tier: {enum: [free, business]}
                  traits:
                    user: {properties: {tier: {$ref: Tier}}}
                  """)
              .clean());

  private final Diagnostics diagnostics = new Diagnostics();

  @Test
  void everythingIsTakenWhereNothingIsSaid() {
    assertThat(new Selection(List.of(), List.of(), true).apply(PLAN, diagnostics)).isSameAs(PLAN);
    assertThat(rendered()).isEmpty();
  }

  @Test
  void anEventFitsByItsNameAndAWildcard() {
    assertThat(include(select(Aspect.EVENT, "Cart *")))
        .containsExactly("Cart Emptied", "Cart Viewed");
    assertThat(include(select(Aspect.EVENT, "*Paid", "Cart")))
        .containsExactly("Order Paid", "Cart");
    assertThat(include(select(Aspect.EVENT, "*"))).hasSize(4);
    assertThat(rendered()).isEmpty();
  }

  @Test
  void anEventFitsByItsLabelsWithOrWithoutAValue() {
    assertThat(include(select(Aspect.LABEL, "team=cart")))
        .containsExactly("Cart Emptied", "Cart Viewed");
    assertThat(include(select(Aspect.LABEL, "beta"))).containsExactly("Cart Emptied");
  }

  @Test
  void anEventFitsByWhereItBelongs() {
    assertThat(include(select(Aspect.CATEGORY, "Checkout"))).containsExactly("Order Paid");
    assertThat(include(select(Aspect.TAG, "kpi"))).containsExactly("Order Paid");
    assertThat(include(select(Aspect.SOURCE, "backend"))).containsExactly("Order Paid");
    assertThat(include(select(Aspect.DESTINATION, "warehouse"))).containsExactly("Order Paid");
    assertThat(rendered()).isEmpty();
  }

  @Test
  void allAspectsOfAnEntryMustFitAndEntriesAreAlternatives() {
    Selector both =
        new Selector(
            Map.of(Aspect.EVENT, List.of("Cart *"), Aspect.LABEL, List.of("beta", "team=pay")));
    assertThat(include(both)).containsExactly("Cart Emptied");
    assertThat(include(both, select(Aspect.TAG, "kpi")))
        .containsExactly("Cart Emptied", "Order Paid");
  }

  @Test
  void whatIsExcludedIsLeftOutOfWhatIsIncluded() {
    assertThat(
            names(
                new Selection(
                    List.of(select(Aspect.LABEL, "team=cart")),
                    List.of(select(Aspect.LABEL, "beta")),
                    true)))
        .containsExactly("Cart Viewed");
  }

  @Test
  void plannedEventsCanBeHeldBack() {
    assertThat(names(new Selection(List.of(), List.of(), false)))
        .containsExactly("Cart Viewed", "Order Paid", "Cart");
  }

  @Test
  void typesThatNothingLeadsToAreLeftOut() {
    TrackingPlan cart =
        new Selection(List.of(select(Aspect.EVENT, "Cart Viewed")), List.of(), true)
            .apply(PLAN, diagnostics);
    assertThat(cart.types()).extracting(SharedType::name).containsExactly("Line", "Lines", "Tier");
  }

  @Test
  void anEntryThatChoosesNothingIsAnError() {
    new Selection(
            List.of(select(Aspect.TAG, "kpis"), new Selector(Map.of())),
            List.of(select(Aspect.EVENT, "Cart Filled")),
            true)
        .apply(PLAN, diagnostics);
    assertThat(rendered())
        .containsExactly(
            "[selection-unknown] @TrackingPlan.Select(event = {\"Cart Filled\"}): no event of the"
                + " plan fits event \"Cart Filled\". Correct the entry or remove it.",
            "[selection-unknown] @TrackingPlan.Select(tag = {\"kpis\"}): no event of the plan fits"
                + " tag \"kpis\". Did you mean \"kpi\"? Correct the entry or remove it.",
            "[selection-unclear] @TrackingPlan.Select() chooses nothing. Give at least one of event,"
                + " label, category, tag, source and destination.");
  }

  @Test
  void aSelectionThatLeavesNothingIsAnError() {
    new Selection(List.of(), List.of(select(Aspect.EVENT, "*")), true).apply(PLAN, diagnostics);
    assertThat(rendered()).singleElement().asString().startsWith("[selection-empty] ");
  }

  private List<String> include(Selector... selectors) {
    return names(new Selection(List.of(selectors), List.of(), true));
  }

  private List<String> names(Selection selection) {
    return selection.apply(PLAN, diagnostics).events().stream().map(Event::name).toList();
  }

  private List<String> rendered() {
    return diagnostics.sorted().stream().map(Diagnostic::render).toList();
  }

  private static Selector select(Aspect aspect, String... values) {
    Map<Aspect, List<String>> one = new EnumMap<>(Aspect.class);
    one.put(aspect, List.of(values));
    return new Selector(one);
  }

  /** The plan with one event that belongs somewhere. */
  private static TrackingPlan grouped(TrackingPlan plan) {
    Grouping grouping =
        Grouping.of(List.of("Checkout"), List.of("kpi"), List.of("backend"), List.of("warehouse"));
    List<Event> events =
        plan.events().stream()
            .map(event -> event.name().equals("Order Paid") ? with(event, grouping) : event)
            .toList();
    return new TrackingPlan(
        plan.name(),
        plan.version(),
        plan.description(),
        events,
        plan.types(),
        plan.userTraits(),
        plan.groupTraits(),
        plan.context(),
        plan.funnels(),
        plan.exported(),
        plan.span());
  }

  private static Event with(Event event, Grouping grouping) {
    return new Event(
        event.kind(),
        event.name(),
        event.version(),
        event.docs(),
        grouping,
        event.status(),
        event.javaName(),
        event.properties(),
        event.span());
  }
}
