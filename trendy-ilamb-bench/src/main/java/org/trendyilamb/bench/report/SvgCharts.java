// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.bench.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.markers.SeriesMarkers;
import org.w3c.dom.Document;

/**
 * Draws charts as SVG. No background, and inks of middle brightness with a contrast of more than
 * 3:1 to white and to near-black, so that they can be read on pages of either kind.
 */
final class SvgCharts {
  private static final int WIDTH = 820;
  private static final int HEIGHT = 460;

  /** So many groups of bars have room for their names; each more gets this. */
  private static final int MOST_GROUPS = 9;

  private static final int EACH = 60;

  /** More names than this do not fit in one line below the chart: they go beside it. */
  private static final int MOST_NAMES = 5;

  private static final int BESIDE = 170;

  /** Where a logarithmic scale begins. */
  private static final double LEAST = 10;

  /** More than fit side by side below the bars. */
  private static final int MOST_LETTERS = 75;

  private static final Color INK = new Color(0x7C, 0x82, 0x8A);
  private static final Color GRID = new Color(0x7C, 0x82, 0x8A, 70);
  private static final Color CLEAR = new Color(0, 0, 0, 0);

  /** Told apart by people with any kind of colour vision, also by brightness. */
  private static final Color[] SERIES = {
    new Color(0x00, 0x7A, 0xC2),
    new Color(0xD5, 0x5E, 0x00),
    new Color(0x00, 0x91, 0x6E),
    new Color(0xB3, 0x5C, 0x93),
    new Color(0xA6, 0x7C, 0x00),
    new Color(0x4C, 0x9F, 0xDC),
    new Color(0x8A, 0x6D, 0xD0),
    new Color(0x8C, 0x8C, 0x8C),
    new Color(0xC2, 0x45, 0x45)
  };

  private SvgCharts() {}

  /** As {@link #bars}, on a logarithmic scale from 10 on: for values of different orders. */
  static String logarithmicBars(
      String title, String x, String y, List<String> groups, Map<String, List<Double>> series) {
    return bars(title, x, y + " (logarithmic)", groups, series, true);
  }

  /**
   * Groups of bars.
   *
   * @param title heading
   * @param x what a group is
   * @param y what a bar is, with its unit
   * @param groups names of the groups
   * @param series one value for each group, by name; NaN leaves a gap
   */
  static String bars(
      String title, String x, String y, List<String> groups, Map<String, List<Double>> series) {
    return bars(title, x, y, groups, series, false);
  }

  private static String bars(
      String title,
      String x,
      String y,
      List<String> groups,
      Map<String, List<Double>> series,
      boolean logarithmic) {
    // What is no number has no bar: on a logarithmic scale, one of no height.
    double none = logarithmic ? LEAST : 0;
    CategoryChart chart =
        new CategoryChartBuilder()
            .width(width(series.size()) + EACH * Math.max(0, groups.size() - MOST_GROUPS))
            .height(HEIGHT)
            .title(title)
            .xAxisTitle(x)
            .yAxisTitle(y)
            .build();
    style(chart.getStyler(), series.size());
    chart.getStyler().setAvailableSpaceFill(0.8);
    chart.getStyler().setYAxisMin(none);
    chart.getStyler().setYAxisLogarithmic(logarithmic);
    if (groups.stream().mapToInt(String::length).sum() > MOST_LETTERS) {
      chart.getStyler().setXAxisLabelRotation(20);
    }
    series.forEach(
        (name, values) ->
            chart.addSeries(
                name, groups, values.stream().map(v -> Double.isNaN(v) ? none : v).toList()));
    return svg(chart);
  }

  /**
   * Lines through points.
   *
   * @param title heading
   * @param x what lies to the right, with its unit
   * @param y what lies upward, with its unit
   * @param series points by name
   * @param guides names of series that are drawn dashed and without points: what was not measured;
   *     the first is drawn in grey, the others in the colours of the first series
   */
  static String lines(
      String title, String x, String y, Map<String, List<double[]>> series, List<String> guides) {
    XYChart chart =
        new XYChartBuilder()
            .width(width(series.size()))
            .height(HEIGHT)
            .title(title)
            .xAxisTitle(x)
            .yAxisTitle(y)
            .build();
    style(chart.getStyler(), series.size());
    chart.getStyler().setYAxisMin(0.0);
    List<Double> places = new ArrayList<>();
    series.forEach(
        (name, points) -> {
          XYSeries line =
              chart.addSeries(
                  name,
                  points.stream().mapToDouble(p -> p[0]).toArray(),
                  points.stream().mapToDouble(p -> p[1]).toArray());
          points.forEach(p -> places.add(p[0]));
          int guide = guides.indexOf(name);
          if (guide >= 0) {
            line.setMarker(SeriesMarkers.NONE);
            line.setLineColor(guide == 0 ? INK : SERIES[(guide - 1) % SERIES.length]);
            line.setLineStyle(
                new BasicStroke(
                    1.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {6, 6}, 0));
          }
        });
    double last = places.stream().mapToDouble(p -> p).max().orElse(1);
    chart.getStyler().setXAxisMin(0.0);
    chart.getStyler().setXAxisMax(last * 1.08);
    chart.getStyler().setXAxisTickMarkSpacingHint(last <= 4 ? 150 : 60);
    chart.getStyler().setXAxisDecimalPattern("0.#");
    return svg(chart);
  }

  private static int width(int names) {
    return names > MOST_NAMES ? WIDTH + BESIDE : WIDTH;
  }

  private static void style(AxesChartStyler styler, int names) {
    Font plain = new Font(Font.SANS_SERIF, Font.PLAIN, 13);
    styler.setChartBackgroundColor(CLEAR);
    styler.setPlotBackgroundColor(CLEAR);
    styler.setLegendBackgroundColor(CLEAR);
    styler.setLegendBorderColor(CLEAR);
    styler.setPlotBorderVisible(false);
    styler.setChartFontColor(INK);
    styler.setChartTitleFont(plain.deriveFont(Font.BOLD, 16));
    styler.setChartTitleBoxVisible(false);
    styler.setLegendFont(plain);
    boolean beside = names > MOST_NAMES;
    styler.setLegendPosition(
        beside ? Styler.LegendPosition.OutsideE : Styler.LegendPosition.OutsideS);
    styler.setLegendLayout(beside ? Styler.LegendLayout.Vertical : Styler.LegendLayout.Horizontal);
    styler.setAxisTitleFont(plain.deriveFont(Font.BOLD));
    styler.setAxisTickLabelsFont(plain);
    styler.setAxisTickLabelsColor(INK);
    styler.setXAxisTitleColor(INK);
    styler.setYAxisTitleColor(INK);
    styler.setAxisTickMarksColor(INK);
    styler.setPlotGridLinesColor(GRID);
    styler.setPlotGridVerticalLinesVisible(false);
    styler.setSeriesColors(SERIES);
    styler.setYAxisDecimalPattern("#,##0.##");
  }

  private static String svg(Chart<?, ?> chart) {
    try {
      Document document =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .getDOMImplementation()
              .createDocument("http://www.w3.org/2000/svg", "svg", null);
      SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
      context.setPrecision(2);
      context.setComment("drawn from the JSON files beside it");
      SVGGraphics2D graphics = new SVGGraphics2D(context, false);
      graphics.setSVGCanvasSize(new Dimension(chart.getWidth(), HEIGHT));
      chart.paint(graphics, chart.getWidth(), HEIGHT);
      StringWriter text = new StringWriter();
      graphics.stream(text, true);
      return text.toString();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
