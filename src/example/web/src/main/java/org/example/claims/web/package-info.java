/** The claims desk over HTTP. */
@NullMarked
package org.example.claims.web;

import org.jspecify.annotations.NullMarked;
