// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.sample;

/**
 * The sample world as formulae: every quantity in CMIP6 units as a smooth function of place and
 * month. Pure, in double precision, periodic in longitude. The numbers are made up; only their
 * sizes are those of the real land surface.
 *
 * <p>The carbon budget closes by definition: npp = gpp - ra and nbp = npp - rh - fFire - fLuc -
 * fHarvest; so does the water budget: pr = evapotrans + mrro.
 *
 * @param landUse whether land use acts (S3); without it fLuc, fHarvest and cProduct are zero (S2)
 */
public record TruthField(boolean landUse) {
  /** Number of land cover classes. */
  public static final int COVER_CLASSES = 4;

  /** Month (1 to 12, may be broken) when the north is at its most productive. */
  private static final double NORTHERN_PEAK = 7;

  private static final int FIRST_YEAR = 1700;

  /** The world of a TRENDY simulation: land use acts in S3 and above. */
  public static TruthField of(String simulation) {
    return switch (simulation) {
      case "S0", "S1", "S2" -> new TruthField(false);
      default -> new TruthField(true);
    };
  }

  /** Share of land in a cell centred here, 0 to 1; other quantities exist where it is above 0. */
  public static double landFraction(double lat, double lon) {
    return World.landFraction(lat, lon);
  }

  /**
   * Value of one month.
   *
   * @param variable what
   * @param layer land cover class from 0; 0 for everything else
   * @param year calendar year
   * @param month 1 to 12
   * @param lat degrees north
   * @param lon degrees east
   * @return value in CMIP6 units per land area, whether there is land or not
   */
  public double month(
      TruthVariable variable, int layer, int year, int month, double lat, double lon) {
    Climate here = Climate.at(year, lat, lon);
    return switch (variable) {
      case GPP -> gpp(here, month);
      case RA -> ra(here, month);
      case NPP -> gpp(here, month) - ra(here, month);
      case RH -> rh(here, month);
      case F_FIRE -> fire(here, month);
      case F_LUC -> luc(here);
      case F_HARVEST -> harvest(here);
      case NBP ->
          gpp(here, month)
              - ra(here, month)
              - rh(here, month)
              - fire(here, month)
              - luc(here)
              - harvest(here);
      case F_LITTER_SOIL -> 0.2 * here.uptake * here.season(0.3, month, 9);
      case C_VEG -> 12 * here.cover * here.slow(4e-4) * here.season(0.01, month, 8);
      case C_LITTER -> 1.6 * here.cover * here.slow(2e-4) * here.season(0.1, month, 11);
      case C_SOIL -> (6 + 22 * here.boreal) * here.slow(2e-4) * here.season(0.003, month, 10);
      case C_PRODUCT -> landUse ? (0.1 + 0.3 * here.temperate) * here.slow(3e-3) : 0;
      case LAI -> 4.6 * here.cover * here.season(0.35, month, 7.5);
      case EVAPOTRANS -> evapotrans(here, month);
      case TRAN -> 0.55 * evapotrans(here, month);
      case MRRO -> runoff(here, month);
      case PR -> evapotrans(here, month) + runoff(here, month);
      case MRSO -> 500 * (0.4 + 0.5 * here.cover) * here.season(0.1, month, 3);
      case TAS -> temperature(year, month, lat, lon);
      case BURNT_AREA -> burnt(month, lat, here);
      case LAND_COVER_FRAC -> cover(here, layer);
      case LAND_FRACTION -> 100 * landFraction(lat, lon);
      case LAND_MASK -> landFraction(lat, lon) > 0 ? 100 : 0;
    };
  }

  /**
   * Value of one year: the mean of its months weighted by their days in the model's calendar; for
   * {@link TruthVariable#BURNT_AREA} their sum.
   *
   * @param variable what
   * @param layer land cover class from 0; 0 for everything else
   * @param year calendar year
   * @param calendar the model's own calendar
   * @param lat degrees north
   * @param lon degrees east
   */
  public double year(
      TruthVariable variable, int layer, int year, ModelCalendar calendar, double lat, double lon) {
    double sum = 0;
    boolean total = variable.kind() == TruthVariable.Kind.BURNT;
    for (int month = 1; month <= 12; month++) {
      double value = month(variable, layer, year, month, lat, lon);
      sum += total ? value : value * calendar.daysInMonth(year, month);
    }
    return total ? sum : sum / calendar.daysInYear(year);
  }

  /** What all quantities of one place and year share. */
  private record Climate(
      double tropical,
      double temperate,
      double boreal,
      double cover,
      double uptake,
      double hemisphere,
      int age) {

    static Climate at(int year, double lat, double lon) {
      double east = Math.toRadians(lon);
      int age = year - FIRST_YEAR;
      double tropical = bell(lat, 0, 17);
      double temperate = bell(lat, 48, 17) + bell(lat, -48, 17);
      double wave = 1 + 0.12 * Math.sin(2 * east + lat / 20);
      double cover = (tropical + 0.5 * temperate + 0.03) * wave;
      double wiggle = 1 + 0.01 * Math.sin(1.7 * age + east);
      // kg m-2 s-1; puts the global sum of gpp at about 100 Pg a year in 1700 and 140 in 2023
      double uptake = 5.2e-8 * cover * (1 + 0.0012 * age) * wiggle;
      return new Climate(
          tropical, temperate, bell(lat, 62, 18), cover, uptake, Math.tanh(lat / 25), age);
    }

    /** A yearly cycle about 1, of opposite sign in the two hemispheres. */
    double season(double amplitude, int month, double peak) {
      return 1 + amplitude * hemisphere * Math.cos(2 * Math.PI * (month - peak) / 12);
    }

    /** A slow growth since 1700. */
    double slow(double perYear) {
      return 1 + perYear * age;
    }
  }

  private static double bell(double x, double centre, double width) {
    double d = (x - centre) / width;
    return Math.exp(-d * d);
  }

  private static double gpp(Climate here, int month) {
    return here.uptake * here.season(0.85, month, NORTHERN_PEAK);
  }

  private static double ra(Climate here, int month) {
    return 0.46 * gpp(here, month) + 0.04 * here.uptake * here.season(0.5, month, 7.5);
  }

  private static double rh(Climate here, int month) {
    return 0.45 * here.uptake * here.season(0.45, month, 8);
  }

  private static double fire(Climate here, int month) {
    return 0.018 * here.uptake * here.season(-0.5, month, NORTHERN_PEAK);
  }

  private double luc(Climate here) {
    return landUse ? 0.014 * here.uptake * (0.3 + 0.7 * here.tropical) : 0;
  }

  private double harvest(Climate here) {
    return landUse ? 0.012 * here.uptake * here.temperate : 0;
  }

  private static double evapotrans(Climate here, int month) {
    return 3.6e-5 * here.cover * here.season(0.6, month, NORTHERN_PEAK);
  }

  private static double runoff(Climate here, int month) {
    return 1.6e-5 * here.cover * here.season(0.5, month, 4);
  }

  private static double temperature(int year, int month, double lat, double lon) {
    double sine = Math.sin(Math.toRadians(lat));
    double cycle = Math.cos(2 * Math.PI * (month - NORTHERN_PEAK) / 12);
    double inland = 1 + 0.1 * Math.cos(Math.toRadians(lon));
    return 301 - 45 * sine * sine + 15 * sine * inland * cycle + 0.005 * (year - FIRST_YEAR);
  }

  /** Percent of the cell burnt in the month: two savanna belts, each in its dry season. */
  private static double burnt(int month, double lat, Climate here) {
    double belts = bell(lat, 10, 8) + bell(lat, -12, 8);
    double dry = 1 + 0.9 * Math.tanh(lat / 6) * Math.cos(2 * Math.PI * (month - 1) / 12);
    return 1.3 * belts * dry + 0.02 * here.temperate;
  }

  /** Percent of the cell; the classes fill the land, crops (2) grow with time. */
  private static double cover(Climate here, int layer) {
    double crops = (0.1 + 0.4 * here.temperate) * here.slow(3e-3);
    double[] weights = {here.tropical + 0.1, here.temperate + 0.1, crops, 0.4};
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    return 100 * weights[layer] / sum;
  }
}
