// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.units;

import java.util.Optional;

/** Relates the substance that a unit names to the substance that the variable is about. */
final class SubstanceBridge {
  private static final Result SAME =
      new Result(Rational.ONE, Rational.ONE, Optional.empty(), Optional.empty(), "", "");

  private final UnitReading source;
  private final UnitReading target;
  private final Quantity quantity;
  private final ConversionOptions options;

  SubstanceBridge(
      UnitReading source, UnitReading target, Quantity quantity, ConversionOptions options) {
    this.source = source;
    this.target = target;
    this.quantity = quantity;
    this.options = options;
  }

  /**
   * How two substances relate.
   *
   * @param massRatio mass of the wanted substance per mass of the given one
   * @param amountRatio amount of the wanted substance per amount of the given one
   * @param molarMass of the wanted substance in kg mol-1; empty where it is not known
   * @param equivalence what links the two, where they differ
   * @param given label of the given substance
   * @param wanted label of the wanted substance
   */
  record Result(
      Rational massRatio,
      Rational amountRatio,
      Optional<Rational> molarMass,
      Optional<PhysicalEquivalence> equivalence,
      String given,
      String wanted) {

    /** Mass of the wanted substance per amount of the given one, in kg mol-1. */
    Optional<Rational> massPerMole() {
      return molarMass.map(amountRatio::times);
    }

    /** Amount of the wanted substance per mass of the given one, in mol kg-1. */
    Optional<Rational> molesPerMass() {
      return molarMass.map(massRatio::dividedBy);
    }

    String perMoleText() {
      return "1 mol " + given + " holds " + number(massPerMole()) + " kg " + wanted;
    }

    String perMassText() {
      return "1 kg " + given + " holds " + number(molesPerMass()) + " mol " + wanted;
    }

    String ratioText() {
      return "1 kg " + given + " gives " + number(Optional.of(massRatio)) + " kg " + wanted;
    }

    String amountRatioText() {
      return "1 mol " + given + " gives " + number(Optional.of(amountRatio)) + " mol " + wanted;
    }

    private static String number(Optional<Rational> value) {
      return value.map(v -> NumberText.of(v.doubleValue())).orElse("");
    }
  }

  Result relate() {
    Optional<Substance> named = source.unit().substance();
    Optional<Substance> per = source.unit().perSubstance();
    if (named.isPresent() && options.unlabelled().isPresent()) {
      if (!named.equals(options.unlabelled())) {
        throw refused(
            named.get(), "the unit names another substance than the description of the variable");
      }
    }
    Optional<Substance> given =
        named.or(() -> per.isPresent() ? Optional.empty() : options.unlabelled());
    Optional<Substance> wanted = quantity.substance();
    refuseOtherTarget(wanted);
    if (wanted.isEmpty()) {
      given.ifPresent(this::refuseUnknownTarget);
      per.ifPresent(this::refuseUnknownTarget);
      return SAME;
    }
    if (per.isPresent() && per.get().exactMolarMass().isPresent() && !per.equals(wanted)) {
      throw refused(per.get(), "the variable is about " + wanted.get().label());
    }
    return relate(given.orElse(wanted.get()), wanted.get());
  }

  /** In a ratio of masses or amounts nothing is converted, so the numerator must be right as is. */
  void refuseOtherNumerator() {
    Optional<Substance> named = source.unit().substance();
    Optional<Substance> wanted = quantity.substance();
    if (named.isPresent() && wanted.isPresent() && !named.equals(wanted)) {
      throw refused(named.get(), "the variable is about " + wanted.get().label());
    }
  }

  /** A label in the target must be the substance of the variable. */
  private void refuseOtherTarget(Optional<Substance> wanted) {
    Optional<Substance> label = target.unit().substance();
    if (label.isPresent() && wanted.isPresent() && !label.equals(wanted)) {
      throw refused(label.get(), "the target unit names another substance than the variable has");
    }
  }

  /** Without a substance of the variable only labels that leave no choice are accepted. */
  private void refuseUnknownTarget(Substance label) {
    boolean isotope = quantity == Quantity.CARBON_ISOTOPE;
    if (isotope) {
      if (!label.isIsotope() && label != Substance.CARBON) {
        throw refused(label, "the variable is carbon of one mass number");
      }
      return;
    }
    Optional<Substance> inTarget = target.unit().substance().or(target.unit()::perSubstance);
    boolean plain =
        label.isElement() || label.exactMolarMass().isEmpty() || label == Substance.WATER;
    boolean agrees = inTarget.map(t -> t == label).orElse(plain && !label.isIsotope());
    if (!agrees) {
      throw refused(
          label,
          inTarget.isPresent()
              ? "the units name different substances"
              : "it is not known whether the compound itself or its element is wanted");
    }
  }

  private Result relate(Substance given, Substance wanted) {
    Optional<Rational> molarMass = wanted.exactMolarMass();
    if (given == wanted) {
      return new Result(
          Rational.ONE, Rational.ONE, molarMass, Optional.empty(), given.label(), wanted.label());
    }
    Optional<Rational> givenMass = given.exactMolarMass();
    int atomsInGiven = wanted.isElement() ? given.atomsOf(wanted) : 0;
    int atomsInWanted = given.isElement() ? wanted.atomsOf(given) : 0;
    boolean methane = given == Substance.METHANE;
    if (givenMass.isEmpty() || molarMass.isEmpty() || atomsInGiven + atomsInWanted == 0) {
      throw refused(given, "the variable is about " + wanted.label());
    }
    PhysicalEquivalence link =
        atomsInGiven == 0
            ? PhysicalEquivalence.COMPOUND_FROM_ELEMENT
            : methane
                ? PhysicalEquivalence.CARBON_IN_METHANE
                : PhysicalEquivalence.ELEMENT_IN_COMPOUND;
    if (link.onRequest() && !options.requested().contains(link)) {
      throw BridgeRefusals.of(
          "unit-needs-request",
          "the unit is of " + given.label() + " and the variable of " + wanted.label(),
          source,
          target,
          "ask for this conversion, or check which variable this is");
    }
    Rational amountRatio =
        atomsInGiven > 0
            ? Rational.of(atomsInGiven)
            : Rational.ONE.dividedBy(Rational.of(atomsInWanted));
    Rational massRatio = amountRatio.times(molarMass.get()).dividedBy(givenMass.get());
    return new Result(
        massRatio, amountRatio, molarMass, Optional.of(link), given.label(), wanted.label());
  }

  private UnitException refused(Substance label, String why) {
    return BridgeRefusals.of(
        "unit-substance",
        "the label " + label.label() + " cannot be used: " + why,
        source,
        target,
        "check the unit and which variable this is");
  }
}
