package dev.lockstep.report;

import dev.lockstep.render.Templates;

/**
 * What documents of findings say beyond these.
 *
 * @param root by which files are named
 * @param version of the program
 * @param templates for documents that are written from one
 */
public record FindingContext(SourceRoot root, String version, Templates templates) {}
