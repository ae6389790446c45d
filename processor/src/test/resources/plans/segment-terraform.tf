# Written by Segment's sync with the repository.
import {
  to = segment_tracking_plan.id-tp_1
  id = "tp_1"
}

variable "team" { default = "growth" }

resource "segment_source" "web" {
  slug    = "web-${var.team}"
  enabled = var.team == "growth" ? true : false
}

resource "segment_tracking_plan" "id-tp_1" {
  provider    = segment.eu
  name        = "Shop" // as in the web editor
  description = "What the \"shop\" tracks, at $${5}."
  type        = "LIVE"
  lifecycle { ignore_changes = [description] }
  rules = [
    {
      json_schema = jsonencode({
        "$schema"   = "http://json-schema.org/draft-07/schema#"
        description = "An order was paid."
        labels      = { team : "growth", json_schema : "v1" }
        properties = {
          context = {}
          properties = {
            properties = {
              coupon   = { type = ["string", "null"] },
              order_id = { "id" = "/properties/order_id", type = ["string"], pattern = "^o-\\d+$" }
              total    = { type = "number", minimum = 0.5e0, exclusiveMaximum = 1000 }
            }
            required = ["order_id"]
            type     = "object"
          }
          traits = {}
        }
        type = "object"
      })
      key     = "Order Completed"
      type    = "TRACK"
      version = 2
    },
    {
      type    = "IDENTIFY"
      key     = null
      version = 1
      json_schema = <<-JSON
        {
          "type": "object",
          "properties": {
            "traits": {"type": "object", "properties": {"email": {"type": "string"}}}
          }
        }
      JSON
    },
    {
      type        = "PAGE"
      key         = "Home"
      version     = 1
      json_schema = "{\"type\": \"object\", \"properties\": {\"properties\": {\"properties\": {\"variant\": {\"type\": \"string\"}}}}}"
    },
    { type = "SCREEN", key = "Cart", version = 1, json_schema = jsonencode(<<EOF
{"type": "object"}
EOF
    ) },
  ]
}
