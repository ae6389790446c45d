package dev.trackwright.processor.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * One XML part of an XLSX file, read element by element. It goes by local names, since the strict
 * and the usual kind of such files differ in namespaces alone; nothing outside of the part is ever
 * opened, and a document type ends the reading.
 */
final class XmlPart {

  /** Far more than a spreadsheet program lets into a cell, which is 32,767. */
  private static final int LONGEST_TEXT = 1_000_000;

  private static final int DEEPEST = 100;

  /**
   * Limits of the JDK's own, which since JDK 24 count each escaped ampersand and end at 100,000.
   * There can be no entity of a file's own here, and size and depth are bounded by us.
   */
  private static final List<String> JDK_LIMITS =
      List.of(
          "jdk.xml.totalEntitySizeLimit",
          "jdk.xml.maxGeneralEntitySizeLimit",
          "jdk.xml.entityExpansionLimit",
          "jdk.xml.maxElementDepth");

  private static final String NO_LIMIT = "0";

  private final XMLStreamReader reader;
  private int depth;

  XmlPart(byte[] content) throws IOException {
    // The JDK's own, whatever parser the user's build has on its path.
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    for (String limit : JDK_LIMITS) {
      if (factory.isPropertySupported(limit)) {
        factory.setProperty(limit, NO_LIMIT);
      }
    }
    try {
      reader = factory.createXMLStreamReader(new ByteArrayInputStream(content));
    } catch (XMLStreamException e) {
      throw broken(e);
    }
  }

  /** Goes to the next element that begins, anywhere below; false at the end of the part. */
  boolean nextElement() throws IOException {
    while (hasNext()) {
      if (next() == XMLStreamConstants.START_ELEMENT) {
        return true;
      }
    }
    return false;
  }

  /**
   * Goes to the next element that begins within the element that has begun at {@code outside}.
   *
   * @return false where that one has ended
   */
  boolean nextElementWithin(int outside) throws IOException {
    while (hasNext()) {
      int event = next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        return true;
      }
      if (event == XMLStreamConstants.END_ELEMENT && depth < outside) {
        return false;
      }
    }
    return false;
  }

  /** How deep the element that has begun last lies; the root lies at 1. */
  int depth() {
    return depth;
  }

  /** The local name of the element that has begun. */
  String name() {
    return reader.getLocalName();
  }

  /** An attribute of the element that has begun, by its local name. */
  Optional<String> attribute(String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(name)) {
        return Optional.of(reader.getAttributeValue(i));
      }
    }
    return Optional.empty();
  }

  /** The text directly in the element that has begun; goes to its end. */
  String text() throws IOException {
    StringBuilder text = new StringBuilder();
    int own = depth;
    while (hasNext()) {
      int event = next();
      if (event == XMLStreamConstants.END_ELEMENT && depth < own) {
        return text.toString();
      }
      if (reader.isCharacters() && depth == own) {
        text.append(reader.getText());
        if (text.length() > LONGEST_TEXT) {
          throw new IOException("a text of more than " + LONGEST_TEXT + " characters");
        }
      }
    }
    return text.toString();
  }

  /** Passes over the rest of the element that has begun. */
  void skip() throws IOException {
    int own = depth;
    while (depth >= own && hasNext()) {
      next();
    }
  }

  private boolean hasNext() throws IOException {
    try {
      return reader.hasNext();
    } catch (XMLStreamException e) {
      throw broken(e);
    }
  }

  private int next() throws IOException {
    int event;
    try {
      event = reader.next();
    } catch (XMLStreamException e) {
      throw broken(e);
    } catch (RuntimeException e) { // the JDK's parser has its own ways to meet broken bytes
      throw new IOException("its XML is broken", e);
    }
    if (event == XMLStreamConstants.DTD) {
      throw new IOException("its XML has a document type, which no spreadsheet has");
    } else if (event == XMLStreamConstants.START_ELEMENT) {
      depth++;
      if (depth > DEEPEST) {
        throw new IOException("its XML is nested more than " + DEEPEST + " levels deep");
      }
    } else if (event == XMLStreamConstants.END_ELEMENT) {
      depth--;
    }
    return event;
  }

  private static IOException broken(XMLStreamException e) {
    return new IOException("its XML is broken", e);
  }
}
