import { RowTitle as RowTitle_0130584f5ae4d5894531f93131ea5c04 } from '../../../../src/admin/RowTitle'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UploadFeatureClient as UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { DayCell as DayCell_db1300253125053f1c7aa6d41142ba6e } from '../../../../src/admin/cells/DayCell'
import { CalendarDay as CalendarDay_2b3cd7e400bd827d596c5ebca9f117a3 } from '../../../../src/admin/fields/CalendarDay'
import { GradeCell as GradeCell_4873567663e7a9988fb3bcd2b4063f03 } from '../../../../src/admin/cells/GradeCell'
import { TimelinePanel as TimelinePanel_5121b284adade90f86af5359af559edc } from '../../../../src/admin/inspections/TimelinePanel'
import { ChangedMeanwhile as ChangedMeanwhile_8ce4d32c5aa6e3a90dd9a27fd31841c0 } from '../../../../src/admin/fields/ChangedMeanwhile'
import { BeforeYouPublish as BeforeYouPublish_16846b18be49577169ad93ffdb41555d } from '../../../../src/admin/fields/BeforeYouPublish'
import { SourceViews as SourceViews_c49f7dcd1e2fc391df929e01f1a45f9f } from '../../../../src/admin/sources/SourceViews'
import { Schedule as Schedule_dd75cdcc1ff69e62e5e4fa855bf9e69b } from '../../../../src/admin/schedule/Schedule'
import { VersionList as VersionList_cfe554121c5718ab6e3dfde352ccf510 } from '../../../../src/admin/versions/VersionList'
import { ThemeField as ThemeField_e91d3b05616358806aa1c2e1f718da38 } from '../../../../src/admin/fields/ThemeField'
import { ReportChecks as ReportChecks_24ddf534b89d3d29f152709c63a33469 } from '../../../../src/admin/fields/ReportChecks'
import { CheckQuotations as CheckQuotations_e35fb8012692188b05fd9fcf2e40083e } from '../../../../src/admin/report-pdf/CheckQuotations'
import { ReadDocument as ReadDocument_4b59956baaaf12f1f965251a723d8786 } from '../../../../src/admin/report-pdf/ReadDocument'
import { BlocksFeatureClient as BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { StateCell as StateCell_3ac822f2023285014939b497293690c0 } from '../../../../src/admin/cells/StateCell'
import { CallOff as CallOff_d29b5d256d5c6d7dc0a071159a8ca965 } from '../../../../src/admin/schedule/CallOff'
import { RunPage as RunPage_178b6ea7bf78b8fac7867f5fdf496ea6 } from '../../../../src/admin/imports/RunPage'
import { UploadFile as UploadFile_80a804feea7f9c95e8bd6ebcb1a11aa2 } from '../../../../src/admin/imports/UploadFile'
import { OtherEnquiries as OtherEnquiries_7b5f381705c950f1a5aa6b343a6974c9 } from '../../../../src/admin/enquiries/OtherEnquiries'
import { Thread as Thread_f02c5bff5cfada443ee3fec27312ebe9 } from '../../../../src/admin/enquiries/Thread'
import { QuarantineDecision as QuarantineDecision_2f0ce9fa0d35929c528214f451086fb4 } from '../../../../src/admin/enquiries/QuarantineDecision'
import { OverdueNote as OverdueNote_9ed3147118058e3fd2d22545596c6c5c } from '../../../../src/admin/enquiries/OverdueNote'
import { StatusCell as StatusCell_469a1f3d98bd5a8db52aaf9c138a2b37 } from '../../../../src/admin/cells/StatusCell'
import { DueCell as DueCell_872f0cb2462836f1e648e8f1d75a6155 } from '../../../../src/admin/cells/DueCell'
import { EnquiryViews as EnquiryViews_d3d87d24c028c9f7c16ff7aaa650a79d } from '../../../../src/admin/enquiries/EnquiryViews'
import { MessageView as MessageView_3340c9b59f7072bf89fd86cbf859a5f2 } from '../../../../src/admin/fields/MessageView'
import { TestMail as TestMail_b388ba4f820cc61b5800513686aa9c45 } from '../../../../src/admin/TestMail'
import { SendAgain as SendAgain_10f38cef93f32e137219c590744a8be3 } from '../../../../src/admin/SendAgain'
import { Secret as Secret_02f65bb7efe88338b58023e8a71de95c } from '../../../../src/admin/webhooks/Secret'
import { Controls as Controls_ce78d7628448e93ed7d5064d04180c2c } from '../../../../src/admin/webhooks/Controls'
import { InviteColleague as InviteColleague_a5ce4b9b5cdd7195f54a6503a4339853 } from '../../../../src/admin/InviteColleague'
import { Dashboard as Dashboard_0e40dcc78d39e577ce0ac8f99e5b93ee } from '../../../../src/admin/Dashboard'
import { NameControls as NameControls_f2cf8a831153ee5e95c2e4a2c12243b9 } from '../../../../src/admin/NameControls'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/src/admin/RowTitle#RowTitle": RowTitle_0130584f5ae4d5894531f93131ea5c04,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UploadFeatureClient": UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/src/admin/cells/DayCell#DayCell": DayCell_db1300253125053f1c7aa6d41142ba6e,
  "/src/admin/fields/CalendarDay#CalendarDay": CalendarDay_2b3cd7e400bd827d596c5ebca9f117a3,
  "/src/admin/cells/GradeCell#GradeCell": GradeCell_4873567663e7a9988fb3bcd2b4063f03,
  "/src/admin/inspections/TimelinePanel#TimelinePanel": TimelinePanel_5121b284adade90f86af5359af559edc,
  "/src/admin/fields/ChangedMeanwhile#ChangedMeanwhile": ChangedMeanwhile_8ce4d32c5aa6e3a90dd9a27fd31841c0,
  "/src/admin/fields/BeforeYouPublish#BeforeYouPublish": BeforeYouPublish_16846b18be49577169ad93ffdb41555d,
  "/src/admin/sources/SourceViews#SourceViews": SourceViews_c49f7dcd1e2fc391df929e01f1a45f9f,
  "/src/admin/schedule/Schedule#Schedule": Schedule_dd75cdcc1ff69e62e5e4fa855bf9e69b,
  "/src/admin/versions/VersionList#VersionList": VersionList_cfe554121c5718ab6e3dfde352ccf510,
  "/src/admin/fields/ThemeField#ThemeField": ThemeField_e91d3b05616358806aa1c2e1f718da38,
  "/src/admin/fields/ReportChecks#ReportChecks": ReportChecks_24ddf534b89d3d29f152709c63a33469,
  "/src/admin/report-pdf/CheckQuotations#CheckQuotations": CheckQuotations_e35fb8012692188b05fd9fcf2e40083e,
  "/src/admin/report-pdf/ReadDocument#ReadDocument": ReadDocument_4b59956baaaf12f1f965251a723d8786,
  "@payloadcms/richtext-lexical/client#BlocksFeatureClient": BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/src/admin/cells/StateCell#StateCell": StateCell_3ac822f2023285014939b497293690c0,
  "/src/admin/schedule/CallOff#CallOff": CallOff_d29b5d256d5c6d7dc0a071159a8ca965,
  "/src/admin/imports/RunPage#RunPage": RunPage_178b6ea7bf78b8fac7867f5fdf496ea6,
  "/src/admin/imports/UploadFile#UploadFile": UploadFile_80a804feea7f9c95e8bd6ebcb1a11aa2,
  "/src/admin/enquiries/OtherEnquiries#OtherEnquiries": OtherEnquiries_7b5f381705c950f1a5aa6b343a6974c9,
  "/src/admin/enquiries/Thread#Thread": Thread_f02c5bff5cfada443ee3fec27312ebe9,
  "/src/admin/enquiries/QuarantineDecision#QuarantineDecision": QuarantineDecision_2f0ce9fa0d35929c528214f451086fb4,
  "/src/admin/enquiries/OverdueNote#OverdueNote": OverdueNote_9ed3147118058e3fd2d22545596c6c5c,
  "/src/admin/cells/StatusCell#StatusCell": StatusCell_469a1f3d98bd5a8db52aaf9c138a2b37,
  "/src/admin/cells/DueCell#DueCell": DueCell_872f0cb2462836f1e648e8f1d75a6155,
  "/src/admin/enquiries/EnquiryViews#EnquiryViews": EnquiryViews_d3d87d24c028c9f7c16ff7aaa650a79d,
  "/src/admin/fields/MessageView#MessageView": MessageView_3340c9b59f7072bf89fd86cbf859a5f2,
  "/src/admin/TestMail#TestMail": TestMail_b388ba4f820cc61b5800513686aa9c45,
  "/src/admin/SendAgain#SendAgain": SendAgain_10f38cef93f32e137219c590744a8be3,
  "/src/admin/webhooks/Secret#Secret": Secret_02f65bb7efe88338b58023e8a71de95c,
  "/src/admin/webhooks/Controls#Controls": Controls_ce78d7628448e93ed7d5064d04180c2c,
  "/src/admin/InviteColleague#InviteColleague": InviteColleague_a5ce4b9b5cdd7195f54a6503a4339853,
  "/src/admin/Dashboard#Dashboard": Dashboard_0e40dcc78d39e577ce0ac8f99e5b93ee,
  "/src/admin/NameControls#NameControls": NameControls_f2cf8a831153ee5e95c2e4a2c12243b9,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
