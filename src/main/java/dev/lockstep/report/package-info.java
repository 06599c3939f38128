/** Plans, differences and catalogs to documents: JSON, Markdown, text and diagrams. */
package dev.lockstep.report;
