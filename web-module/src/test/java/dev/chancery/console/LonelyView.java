package dev.chancery.console;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;

/** Planted: says nothing of who may see it. */
@Route("lonely")
public class LonelyView extends Div {}
