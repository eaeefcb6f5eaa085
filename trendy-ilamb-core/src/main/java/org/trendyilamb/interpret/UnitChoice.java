// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.interpret;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trendyilamb.cf.Attribute;
import org.trendyilamb.cf.VariableHeader;
import org.trendyilamb.problem.Issue;
import org.trendyilamb.problem.Problem;
import org.trendyilamb.problem.Where;
import org.trendyilamb.rules.RuleEffect;
import org.trendyilamb.time.Frequency;
import org.trendyilamb.units.AreaBasis;
import org.trendyilamb.units.ConversionOptions;
import org.trendyilamb.units.PhysicalEquivalence;
import org.trendyilamb.units.Quantity;
import org.trendyilamb.units.UnitConversion;
import org.trendyilamb.units.UnitConversionFinder;
import org.trendyilamb.units.UnitException;
import org.trendyilamb.units.UnitReading;
import org.trendyilamb.variable.QuantityKind;
import org.trendyilamb.variable.TargetVariable;

/** Which unit the values have, and how they get into the unit of the output. */
final class UnitChoice {
  /**
   * Where a unit may be written, in this order. Attributes that keep the unit of an earlier
   * processing step ({@code CLM_orig_attr_units}) are never looked at.
   */
  private static final List<String> ATTRIBUTES = List.of("units", "unit");

  private final Request request;
  private final Where where;
  private final RuleBook rules;
  private final List<Decision> decisions;
  private final List<Issue> issues;

  UnitChoice(
      Request request, Where where, RuleBook rules, List<Decision> decisions, List<Issue> issues) {
    this.request = request;
    this.where = where;
    this.rules = rules;
    this.decisions = decisions;
    this.issues = issues;
  }

  /**
   * Chooses.
   *
   * @param ofClasses whether the field has a value for each plant type or other class
   * @param frequency of the time axis
   */
  UnitConversion choose(
      VariableHeader field, TargetVariable target, boolean ofClasses, Frequency frequency) {
    String text = text(field, target);
    Optional<RuleBook.Answer<RuleEffect.LatentHeatIs>> heat =
        rules.ask(RuleEffect.LatentHeatIs.class);
    ConversionOptions options = ConversionOptions.none();
    if (heat.isPresent()) {
      options = options.with(heat.get().effect().constant());
    }
    UnitConversion conversion;
    try {
      UnitConversionFinder finder = new UnitConversionFinder(quantity(target), options);
      conversion = new BurntRate(where, rules, request).convert(finder, text, target, frequency);
      refusePartOfCell(conversion.source(), target, ofClasses);
    } catch (UnitException e) {
      Problem problem = e.problem();
      throw new UnitException(
          new Problem(
              problem.code(),
              where.attribute("units"),
              problem.what(),
              problem.found(),
              problem.expected(),
              problem.remedy() + "; or state the unit with --units"));
    }
    if (heat.isPresent() && conversion.equivalences().contains(PhysicalEquivalence.LATENT_HEAT)) {
      rules.used(
          heat.get().rule(),
          Aspect.UNITS,
          "water flux is heat divided by "
              + heat.get().effect().constant().text()
              + " J kg-1, the latent heat of vaporisation");
    }
    decisions.add(
        new Decision(
            Aspect.UNITS,
            "unit-conversion",
            "'" + text + "' becomes '" + target.units() + "': " + conversion.formula(),
            evidence(field, conversion)));
    for (Issue issue : conversion.issues()) {
      issues.add(new Issue(issue.severity(), issue.problem().at(where.attribute("units"))));
    }
    return conversion;
  }

  /**
   * A value per area of a plant type or of leaves says nothing of the cell without the fraction
   * that they cover. Numbers (leaf area per ground) may name leaves.
   */
  private void refusePartOfCell(UnitReading source, TargetVariable target, boolean ofClasses) {
    Optional<AreaBasis> part = source.area().filter(AreaBasis::needsCover);
    boolean leafArea =
        target.kind() == QuantityKind.DIMENSIONLESS
            && part.filter(p -> p == AreaBasis.LEAF || p == AreaBasis.CANOPY).isPresent();
    if (part.isEmpty() || ofClasses || leafArea) {
      return;
    }
    throw InterpretException.of(
        "unit-area-basis",
        where.attribute("units"),
        "values are per area of "
            + part.get().words()
            + ", and the field does not say how much of a cell that is",
        "\"" + source.text() + "\"",
        "values per area of the cell or of its land",
        "multiply by the cover fraction before; or, if the remark is wrong, state the unit without it"
            + " with --units");
  }

  private String text(VariableHeader field, TargetVariable target) {
    Optional<String> said = request.overrides().units();
    if (said.isPresent()) {
      decisions.add(
          new Decision(
              Aspect.UNITS,
              "user",
              "the unit is taken to be '" + said.get() + "'",
              "the user says so; the file says "
                  + found(field).map(t -> "'" + t + "'").orElse("nothing")));
      return said.get();
    }
    Optional<String> found = found(field);
    boolean plain = target.units().equals("1") || target.units().equals("%");
    if (found.isPresent() && (plain || !found.get().isBlank())) {
      tellOthers(field, found.get());
      return byRule(found.get()).orElse(found.get());
    }
    String assumed = target.expectedUnit();
    decisions.add(
        new Decision(
            Aspect.UNITS,
            "protocol-unit",
            "the unit is assumed to be '" + assumed + "'",
            "the file gives none; the TRENDY protocol asks for this one"));
    issues.add(
        Issue.warning(
            "unit-assumed",
            where,
            "the file gives no unit; '" + assumed + "' of the protocol is assumed",
            found.map(t -> "'" + t + "'").orElse("no attribute units"),
            "confirm it with --units"));
    return assumed;
  }

  /** The unit that a rule puts in place of exactly this text. */
  private Optional<String> byRule(String found) {
    return rules
        .ask(RuleEffect.UnitIs.class)
        .filter(answer -> answer.effect().inPlaceOf().contains(found.strip()))
        .map(
            answer -> {
              String unit = answer.effect().text();
              rules.used(
                  answer.rule(),
                  Aspect.UNITS,
                  "the unit is taken to be '" + unit + "'; the file says '" + found + "'");
              return unit;
            });
  }

  private static Optional<String> found(VariableHeader field) {
    List<String> texts = attributes(field).stream().map(Attribute::asText).toList();
    return texts.stream()
        .filter(t -> !t.isBlank())
        .findFirst()
        .or(() -> texts.stream().findFirst());
  }

  /** Attributes that may hold the unit, whatever their letter case; the first with text counts. */
  private static List<Attribute> attributes(VariableHeader field) {
    List<Attribute> found = new ArrayList<>();
    for (String name : ATTRIBUTES) {
      field.attributes().get(name).ifPresent(found::add);
    }
    for (String name : ATTRIBUTES) {
      for (Attribute attribute : field.attributes().all()) {
        if (attribute.name().equalsIgnoreCase(name) && !found.contains(attribute)) {
          found.add(attribute);
        }
      }
    }
    return found;
  }

  private static String evidence(VariableHeader field, UnitConversion conversion) {
    List<String> told = new ArrayList<>();
    List<Attribute> attributes = attributes(field);
    told.add(
        attributes.isEmpty()
            ? "no attribute units in " + field.name()
            : "attribute "
                + String.join(", ", attributes.stream().map(Attribute::toString).toList())
                + " of "
                + field.name());
    told.addAll(conversion.steps());
    return String.join("; ", told);
  }

  /** Two attributes that give two units: the one that CF knows counts, but the user should know. */
  private void tellOthers(VariableHeader field, String chosen) {
    for (Attribute other : attributes(field)) {
      String text = other.asText().strip();
      if (!text.isEmpty() && !text.equals(chosen.strip())) {
        issues.add(
            Issue.warning(
                "unit-contradiction",
                where.attribute(other.name()),
                "another attribute gives another unit; '" + chosen + "' is taken",
                "'" + text + "'",
                "state the right one with --units"));
      }
    }
  }

  /** What a unit may be taken for depends on what the variable measures. */
  static Quantity quantity(TargetVariable target) {
    if (target.id().text().equals("snw") || target.id().text().equals("swe")) {
      return Quantity.SNOW;
    }
    return quantity(target.kind());
  }

  private static Quantity quantity(QuantityKind kind) {
    return switch (kind) {
      case CARBON_FLUX, CARBON_POOL -> Quantity.CARBON;
      case NITROGEN_FLUX, NITROGEN_POOL -> Quantity.NITROGEN;
      case METHANE_FLUX -> Quantity.METHANE;
      case WATER_FLUX, WATER_STORE -> Quantity.WATER;
      case ENERGY_FLUX -> Quantity.ENERGY;
      case AREA_FRACTION, DIMENSIONLESS -> Quantity.FRACTION;
      case TEMPERATURE -> Quantity.TEMPERATURE;
      case MIXING_RATIO -> Quantity.MOLE_FRACTION;
      case LENGTH, AREA, PRESSURE, SPEED, OTHER -> Quantity.UNSPECIFIED;
    };
  }
}
