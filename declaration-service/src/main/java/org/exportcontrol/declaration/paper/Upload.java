package org.exportcontrol.declaration.paper;

/**
 * Bytes as they came in.
 *
 * @param sha256 that they must have, lower-case hexadecimal
 * @param name of the file, may be null
 * @param mediaType that the caller says they are, without parameters; null for not said
 */
record Upload(String sha256, String name, String mediaType, byte[] content) {}
