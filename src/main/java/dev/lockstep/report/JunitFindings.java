package dev.lockstep.report;

import java.io.StringWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Findings as results of tests: a suite for each thing that was looked at, a test for each part of
 * it, and a failure for each finding that fails. Milder findings are what the test printed.
 */
public final class JunitFindings implements FindingFormat {

  @Override
  public String write(List<FindingReport> reports, FindingContext context) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      text.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
      xml.writeStartElement("testsuites");
      attribute(xml, "name", "lockstep");
      for (FindingReport report : reports) {
        suite(xml, report, context);
      }
      line(xml, 0);
      xml.writeEndElement();
      xml.flush();
      return text.append('\n').toString();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("the document holds what XML cannot", e);
    }
  }

  private static void suite(XMLStreamWriter xml, FindingReport report, FindingContext context)
      throws XMLStreamException {
    Map<String, List<Finding>> subjects = report.bySubject();
    // Without a test some readers take a suite for a broken one.
    boolean empty = subjects.isEmpty();
    line(xml, 1);
    xml.writeStartElement("testsuite");
    attribute(xml, "name", "lockstep " + report.title());
    attribute(xml, "tests", String.valueOf(empty ? 1 : subjects.size()));
    attribute(
        xml,
        "failures",
        String.valueOf(
            subjects.values().stream()
                .filter(findings -> findings.stream().anyMatch(report::fails))
                .count()));
    attribute(xml, "errors", "0");
    attribute(xml, "time", "0");
    for (Map.Entry<String, List<Finding>> subject : subjects.entrySet()) {
      test(xml, report, subject.getKey(), subject.getValue(), context);
    }
    if (empty) {
      test(xml, report, report.command(), List.of(), context);
    }
    line(xml, 2);
    element(xml, "system-out", report.verdict());
    line(xml, 1);
    xml.writeEndElement();
  }

  private static void test(
      XMLStreamWriter xml,
      FindingReport report,
      String subject,
      List<Finding> findings,
      FindingContext context)
      throws XMLStreamException {
    line(xml, 2);
    xml.writeStartElement("testcase");
    attribute(xml, "name", subject);
    attribute(
        xml,
        "classname",
        "lockstep." + report.command() + (report.target().isEmpty() ? "" : "." + report.target()));
    attribute(xml, "time", "0");
    // The usual schema wants what failed before what was printed.
    for (Finding finding : failuresFirst(report, findings)) {
      line(xml, 3);
      if (report.fails(finding)) {
        xml.writeStartElement("failure");
        attribute(xml, "type", finding.rule().code());
        attribute(xml, "message", finding.message());
        xml.writeCharacters(XmlText.lines(body(finding, context)));
        xml.writeEndElement();
      } else {
        element(xml, "system-out", finding.level().word() + ": " + body(finding, context));
      }
    }
    if (!findings.isEmpty()) {
      line(xml, 2);
    }
    xml.writeEndElement();
  }

  private static List<Finding> failuresFirst(FindingReport report, List<Finding> findings) {
    return findings.stream()
        .sorted(Comparator.comparing(report::fails, Comparator.reverseOrder()))
        .toList();
  }

  private static String body(Finding finding, FindingContext context) {
    StringBuilder body = new StringBuilder();
    if (finding.place() != null) {
      body.append(FindingLines.place(finding, context)).append(": ");
    }
    body.append(finding.rule().code()).append(' ').append(finding.message());
    if (!finding.detail().isEmpty()) {
      body.append('\n').append(finding.detail());
    }
    if (!finding.advice().isEmpty()) {
      body.append('\n').append(finding.advice());
    }
    return body.toString();
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(XmlText.lines(text));
    xml.writeEndElement();
  }

  private static void attribute(XMLStreamWriter xml, String name, String value)
      throws XMLStreamException {
    xml.writeAttribute(name, XmlText.line(value));
  }

  private static void line(XMLStreamWriter xml, int depth) throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
  }
}
