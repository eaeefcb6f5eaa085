// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.units;

import static org.trendyilamb.units.BaseUnit.COUNT;
import static org.trendyilamb.units.BaseUnit.KILOGRAM;
import static org.trendyilamb.units.BaseUnit.METRE;
import static org.trendyilamb.units.BaseUnit.MOLE;
import static org.trendyilamb.units.BaseUnit.MONTH;
import static org.trendyilamb.units.BaseUnit.SECOND;
import static org.trendyilamb.units.BaseUnit.STEP;
import static org.trendyilamb.units.BaseUnit.YEAR;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Goes from one unit to another, first by algebra and then over the equivalences that the meaning
 * allows, and writes down each step. Used once, by one thread.
 */
final class UnitBridge {
  private final UnitReading source;
  private final UnitReading target;
  private final Quantity quantity;
  private final ConversionOptions options;
  private final UnitDimension goal;
  private final List<String> steps = new ArrayList<>();
  private final EnumSet<PhysicalEquivalence> used = EnumSet.noneOf(PhysicalEquivalence.class);
  private UnitDimension current;
  private Rational factor;
  private CalendarBasis basis = CalendarBasis.FIXED;

  UnitBridge(UnitReading source, UnitReading target, Quantity quantity, ConversionOptions options) {
    this.source = source;
    this.target = target;
    this.quantity = quantity;
    this.options = options;
    this.current = source.unit().dimension();
    this.goal = target.unit().dimension();
    this.factor = source.unit().exactScale().dividedBy(target.unit().exactScale());
  }

  Rational factor() {
    return factor;
  }

  CalendarBasis basis() {
    return basis;
  }

  Set<PhysicalEquivalence> used() {
    return used;
  }

  List<String> steps() {
    return steps;
  }

  void cross() {
    refuseUnlikeRatios();
    refuseOtherDirection();
    substance();
    waterToMass();
    latentHeat();
    waterToDepth();
    counts();
    time();
    UnitDimension gap = current.dividedBy(goal);
    if (!gap.isDimensionless()) {
      throw BridgeRefusals.gap(source, target, quantity, current, goal);
    }
  }

  private void refuseUnlikeRatios() {
    Set<BaseUnit> ratio = source.ratioOf();
    boolean masses = ratio.contains(KILOGRAM);
    boolean pure = current.exponent(KILOGRAM) == 0 && current.exponent(MOLE) == 0;
    boolean unlike =
        (quantity == Quantity.MOLE_FRACTION && masses)
            || (quantity == Quantity.VOLUMETRIC_WATER && (masses || ratio.contains(MOLE)));
    boolean disjoint =
        !ratio.isEmpty()
            && !target.ratioOf().isEmpty()
            && ratio.stream().noneMatch(target.ratioOf()::contains);
    if (pure && (unlike || disjoint)) {
      throw BridgeRefusals.of(
          "unit-not-convertible",
          "ratios of masses, of volumes and of amounts are different numbers",
          source,
          target,
          "convert with the densities or molar masses of both parts first");
    }
  }

  private void refuseOtherDirection() {
    Optional<Unit.Compass> from = source.unit().compass();
    Optional<Unit.Compass> to = target.unit().compass();
    if (from.isPresent() && to.isPresent() && !from.equals(to)) {
      throw BridgeRefusals.of(
          "unit-not-convertible",
          "latitude and longitude are different coordinates",
          source,
          target,
          "check which coordinate variable this is");
    }
  }

  private void substance() {
    int mass = current.exponent(KILOGRAM);
    int amount = current.exponent(MOLE);
    boolean labelled =
        source.unit().substance().isPresent() || source.unit().perSubstance().isPresent();
    if (mass == 0 && amount == 0 && !labelled) {
      return;
    }
    SubstanceBridge bridge = new SubstanceBridge(source, target, quantity, options);
    if (mass == 0 && amount == 0 && current.exponent(METRE) == 0) {
      bridge.refuseOtherNumerator();
      return;
    }
    SubstanceBridge.Result result = bridge.relate();
    boolean toMass = amount == 1 && goal.exponent(MOLE) == 0;
    boolean toAmount = mass == 1 && goal.exponent(MOLE) == 1 && goal.exponent(KILOGRAM) == 0;
    if (toMass && result.massPerMole().isPresent()) {
      apply(result.massPerMole().get(), UnitDimension.of(KILOGRAM).dividedBy(mole()));
      used.add(PhysicalEquivalence.MOLAR_MASS);
      steps.add(result.perMoleText());
    } else if (toAmount && result.molesPerMass().isPresent()) {
      apply(result.molesPerMass().get(), mole().dividedBy(UnitDimension.of(KILOGRAM)));
      used.add(PhysicalEquivalence.MOLAR_MASS);
      steps.add(result.perMassText());
    } else if (mass == 1 && !result.massRatio().isOne()) {
      apply(result.massRatio(), UnitDimension.NONE);
      steps.add(result.ratioText());
      result.equivalence().ifPresent(used::add);
    } else if (amount == 1 && goal.exponent(MOLE) == 1 && !result.amountRatio().isOne()) {
      apply(result.amountRatio(), UnitDimension.NONE);
      steps.add(result.amountRatioText());
      result.equivalence().ifPresent(used::add);
    }
    if (toMass || toAmount) {
      result.equivalence().ifPresent(used::add);
    }
  }

  private static UnitDimension mole() {
    return UnitDimension.of(MOLE);
  }

  private boolean waterAllowed() {
    return quantity == Quantity.WATER
        || quantity == Quantity.SNOW
        || quantity == Quantity.VOLUMETRIC_WATER
        || (quantity == Quantity.ENERGY && options.latentHeat().isPresent());
  }

  private void waterToMass() {
    boolean depth =
        current.exponent(KILOGRAM) == 0
            && current.exponent(MOLE) == 0
            && current.exponent(METRE) > 0
            && goal.exponent(KILOGRAM) == 1;
    if (!depth || !waterAllowed()) {
      return;
    }
    if (quantity == Quantity.SNOW && source.unit().substance().isEmpty()) {
      throw BridgeRefusals.of(
          "unit-ambiguous",
          "a length of snow may be its depth or its water equivalent",
          source,
          target,
          "state the unit as m w.e. where it is the water equivalent");
    }
    apply(PhysicalConstants.EXACT_WATER_DENSITY, density());
    used.add(PhysicalEquivalence.WATER_DENSITY);
    steps.add("1 mm of water is 1 kg m-2 (density 1000 kg m-3)");
  }

  private void waterToDepth() {
    UnitDimension gap = current.dividedBy(goal);
    boolean mass = gap.exponent(KILOGRAM) == 1 && gap.exponent(METRE) == -3;
    if (mass && waterAllowed() && quantity != Quantity.SNOW) {
      apply(PhysicalConstants.EXACT_WATER_DENSITY.power(-1), density().power(-1));
      used.add(PhysicalEquivalence.WATER_DENSITY);
      steps.add("1 kg m-2 of water is 1 mm (density 1000 kg m-3)");
    }
  }

  private static UnitDimension density() {
    return UnitDimension.of(KILOGRAM).times(UnitDimension.of(METRE, -3));
  }

  private void latentHeat() {
    boolean meant = quantity == Quantity.WATER || quantity == Quantity.ENERGY;
    boolean toWater = isHeat(current) && isWater(goal);
    boolean toHeat = isHeat(goal) && isWater(current);
    if (!meant || !(toWater || toHeat)) {
      return;
    }
    LatentHeat heat =
        options
            .latentHeat()
            .orElseThrow(
                () ->
                    BridgeRefusals.of(
                        "unit-needs-request",
                        "heat and evaporation are linked by a latent heat that models choose"
                            + " differently",
                        source,
                        target,
                        "name the latent heat of this model, 2.501e6 J kg-1 if it is not known"));
    UnitDimension specific = UnitDimension.of(METRE, 2).times(UnitDimension.of(SECOND, -2));
    apply(heat.exact().power(toWater ? -1 : 1), specific.power(toWater ? -1 : 1));
    used.add(PhysicalEquivalence.LATENT_HEAT);
    steps.add("latent heat of vaporisation " + heat.text() + " J kg-1");
  }

  /** Energy per area, with or without time; a mass flux has the metre, a heat flux has not. */
  private static boolean isHeat(UnitDimension d) {
    int time = d.timeExponent();
    return d.exponent(KILOGRAM) == 1 && d.exponent(METRE) == 0 && (time == -3 || time == -2);
  }

  private static boolean isWater(UnitDimension d) {
    boolean mass = d.exponent(KILOGRAM) == 1 && d.exponent(METRE) == -2;
    boolean depth = d.exponent(KILOGRAM) == 0 && d.exponent(METRE) == 1;
    return (mass || depth) && d.timeExponent() <= 0 && d.timeExponent() >= -1;
  }

  private void counts() {
    if (current.exponent(COUNT) == 1 && goal.exponent(COUNT) == 0) {
      apply(Rational.ONE, UnitDimension.of(COUNT, -1));
      used.add(PhysicalEquivalence.COUNT);
      steps.add("things counted are a plain number");
    }
  }

  private void time() {
    UnitDimension gap = current.dividedBy(goal);
    for (BaseUnit unit : List.of(MONTH, YEAR, STEP)) {
      if (gap.equals(UnitDimension.of(unit, -1).times(UnitDimension.of(SECOND)))) {
        divideBy(CalendarBasis.valueOf(unit.name()), unit);
        return;
      }
    }
    if (!gap.equals(UnitDimension.of(SECOND))) {
      return;
    }
    boolean heatTotal =
        quantity == Quantity.ENERGY
            && source.unit().dimension().equals(goal.times(UnitDimension.of(SECOND)))
            && isHeat(goal);
    if (heatTotal || options.requested().contains(PhysicalEquivalence.STEP_TOTAL)) {
      used.add(PhysicalEquivalence.STEP_TOTAL);
      steps.add("the value is a total over the time step");
      current = current.times(UnitDimension.of(STEP, -1));
      divideBy(CalendarBasis.STEP, STEP);
    }
  }

  private void divideBy(CalendarBasis length, BaseUnit unit) {
    basis = length;
    apply(Rational.ONE, UnitDimension.of(unit).times(UnitDimension.of(SECOND, -1)));
    steps.add("divided by the seconds of the " + length.text() + " that the record lies in");
  }

  private void apply(Rational by, UnitDimension dimension) {
    factor = factor.times(by);
    current = current.times(dimension);
  }
}
